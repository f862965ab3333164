package br.dev.crm.json.jsonb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.CrmClient;
import br.dev.crm.document.Document;
import br.dev.crm.error.ConfigurationException;
import br.dev.crm.json.DateStyle;
import br.dev.crm.json.jsonb.ConfiguredJsonbModels.Circle;
import br.dev.crm.json.jsonb.ConfiguredJsonbModels.Drawing;
import br.dev.crm.json.jsonb.ConfiguredJsonbModels.Money;
import br.dev.crm.json.jsonb.ConfiguredJsonbModels.Order;
import br.dev.crm.json.jsonb.ConfiguredJsonbModels.Untyped;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import jakarta.json.bind.JsonbConfig;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is the user's, and the life of a codec: the lines U11 to U18 of docs/own-json-configuration.md. */
class ConfiguredJsonbTest {
    private static final Money PRICE = new Money(new BigDecimal("5.10"), Currency.getInstance("BRL"));

    private final ConfiguredJsonb codec = ConfiguredJsonb.codec();

    @Test
    @DisplayName("U11 One codec and its bindings serve a hundred threads at a time.")
    void threads() throws Exception {
        JsonBinding<Order> shared = codec.instance().bind(Order.class);
        ExecutorService threads = Executors.newFixedThreadPool(100);
        try {
            List<Callable<Boolean>> work = IntStream.range(0, 100)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        boolean equal = true;
                        for (int round = 0; round < 50; round++) {
                            Order order = new Order(i + "-" + round, PRICE, null, Document.empty());
                            JsonOutput out = new JsonOutput();
                            shared.write(order, out);
                            equal &= order.equals(shared.read(JsonInput.of(out.toByteArray())));
                        }
                        return equal;
                    })
                    .toList();
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("U12 One provider serves several clients, and a client that is closed takes nothing from another.")
    void twoClients() {
        JsonCodecProvider provider = JsonbCodecs.with(ConfiguredJsonb.config());
        CrmClient closed = client(provider, DateStyle.DAY_MONTH_YEAR);
        CrmClient open = client(provider, DateStyle.DAY_MONTH_YEAR);
        Order order = new Order("1", PRICE, null, Document.empty());
        assertThat(closed.toDocument(order)).isEqualTo(open.toDocument(order));

        closed.close();
        closed.close();

        assertThat(open.fromDocument(open.toDocument(order), Order.class)).isEqualTo(order);
        assertThat(open).asString().contains("codec jsonb");
    }

    @Test
    @DisplayName("U12 One codec in two clients goes on when one of them is closed.")
    void oneCodecInTwoClients() {
        JsonCodec shared = JsonbCodecs.with(ConfiguredJsonb.config()).create(CodecSettings.defaults());
        CrmClient closed = client(shared);
        CrmClient open = client(shared);

        closed.close();

        assertThat(open.toDocument(new Untyped(null, "a")).toJson()).isEqualTo("{\"text\":\"a\",\"value\":null}");
    }

    @Test
    @DisplayName("U13 The configuration that was handed over is not changed, and changing it later has no effect.")
    void unchanged() throws IOException {
        JsonbConfig config = ConfiguredJsonb.config();
        Object adapters = config.getAsMap().get(JsonbConfig.ADAPTERS);
        JsonCodecProvider provider = JsonbCodecs.with(config);
        client(provider, DateStyle.DAY_MONTH_YEAR).close();
        assertThat(config.getAsMap())
                .containsEntry(JsonbConfig.ADAPTERS, adapters)
                .containsEntry(JsonbConfig.ENCODING, "UTF-16");

        config.withNullValues(false);
        assertThat(client(provider, DateStyle.DAY_MONTH_YEAR)
                        .toDocument(new Untyped(null, null))
                        .toJson())
                .contains("null");
    }

    @Test
    @DisplayName("U14 Names are those of its naming policy.")
    void names() throws IOException {
        assertThat(codec.write(new Order("1", null, null, null))).contains("\"order_number\":\"1\"");
        assertThat(codec.read("{\"order_number\":\"1\",\"orderNumber\":\"2\"}", Order.class)
                        .orderNumber())
                .isEqualTo("1");
    }

    @Test
    @DisplayName("U15 Dates are its own; the dates that a client is told to write have no effect.")
    void dates() {
        Order order = new Order("1", null, LocalDate.of(1970, 2, 15), null);

        for (DateStyle style : DateStyle.values()) {
            CrmClient client = client(JsonbCodecs.with(ConfiguredJsonb.config()), style);
            assertThat(client.toDocument(order).toJson()).contains("\"ordered_on\":\"1970.02.15\"");
            assertThat(client.fromDocument(client.toDocument(order), Order.class))
                    .isEqualTo(order);
        }
    }

    @Test
    @DisplayName("U16 Numbers without a type are its own: a BigDecimal, where it is not told otherwise.")
    void numbers() throws IOException {
        assertThat(codec.read("{\"value\":9007199254740993}", Untyped.class).value())
                .isEqualTo(new BigDecimal("9007199254740993"));
    }

    @Test
    @DisplayName("U17 Whether nulls are written is its own.")
    void nulls() throws IOException {
        assertThat(codec.write(new Untyped(null, null))).isEqualTo("{\"text\":null,\"value\":null}");
        assertThat(ConfiguredJsonb.of(new JsonbConfig()).write(new Untyped(null, null)))
                .isEqualTo("{}");
    }

    @Test
    @DisplayName("U18 Adapters are asked, and its classes need not keep the rules for models.")
    void adapters() throws IOException {
        assertThat(codec.write(new Order("1", PRICE, null, null))).contains("\"total_price\":\"BRL 5.10\"");
        assertThat(codec.read("{\"total_price\":\"BRL 5.10\"}", Order.class).totalPrice())
                .isEqualTo(PRICE);

        assertThat(codec.read("{\"shape\":7}", Drawing.class)).isEqualTo(new Drawing(new Circle(7)));
        assertThat(codec.write(new Drawing(new Circle(7)))).isEqualTo("{\"shape\":7}");
    }

    @Test
    void refusesNullAtOnce() {
        assertThatNullPointerException()
                .isThrownBy(() -> JsonbCodecs.with(null))
                .withMessage("config");
    }

    @Test
    void aConfigurationThatTheProviderRefusesIsReportedByBuild() {
        JsonCodecProvider provider =
                JsonbCodecs.with(new JsonbConfig().setProperty(JsonbConfig.PROPERTY_NAMING_STRATEGY, "none such"));

        assertThatThrownBy(() -> client(provider, DateStyle.DAY_MONTH_YEAR))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("\"jsonb\" could not be made");
    }

    private static CrmClient client(JsonCodecProvider provider, DateStyle dates) {
        return CrmClient.builder()
                .integrationUri("https://crm.example/integration")
                .credentials("u", "p", "t")
                .transport(new NoTransport())
                .writtenDates(dates)
                .codec(provider)
                .build();
    }

    private static CrmClient client(JsonCodec codec) {
        return CrmClient.builder()
                .integrationUri("https://crm.example/integration")
                .credentials("u", "p", "t")
                .transport(new NoTransport())
                .codec(codec)
                .build();
    }

    private static final class NoTransport implements HttpTransport {
        @Override
        public HttpCall prepare(HttpRequest request) {
            throw new AssertionError("nothing is sent");
        }

        @Override
        public void close() {}
    }
}
