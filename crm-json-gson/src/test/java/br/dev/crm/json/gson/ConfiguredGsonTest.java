package br.dev.crm.json.gson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.CrmClient;
import br.dev.crm.document.Document;
import br.dev.crm.error.CodecException;
import br.dev.crm.json.DateStyle;
import br.dev.crm.json.gson.ConfiguredGsonModels.Circle;
import br.dev.crm.json.gson.ConfiguredGsonModels.Drawing;
import br.dev.crm.json.gson.ConfiguredGsonModels.Money;
import br.dev.crm.json.gson.ConfiguredGsonModels.Order;
import br.dev.crm.json.gson.ConfiguredGsonModels.Untyped;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is the user's, and the life of a codec: the lines U11 to U18 of docs/own-json-configuration.md. */
class ConfiguredGsonTest {
    private static final Money PRICE = new Money(new BigDecimal("5.10"), Currency.getInstance("BRL"));

    private final ConfiguredGson codec = ConfiguredGson.codec();

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
        JsonCodecProvider provider = GsonCodecs.with(ConfiguredGson.builder().create());
        CrmClient closed = client(provider, DateStyle.DAY_MONTH_YEAR);
        CrmClient open = client(provider, DateStyle.DAY_MONTH_YEAR);
        Order order = new Order("1", PRICE, null, Document.empty());
        assertThat(closed.toDocument(order)).isEqualTo(open.toDocument(order));

        closed.close();
        closed.close();

        assertThat(open.fromDocument(open.toDocument(order), Order.class)).isEqualTo(order);
        assertThat(open).asString().contains("codec gson");
    }

    @Test
    @DisplayName("U12 One codec in two clients goes on when one of them is closed.")
    void oneCodecInTwoClients() {
        JsonCodec shared = GsonCodecs.with(ConfiguredGson.builder().create()).create(CodecSettings.defaults());
        CrmClient closed = client(shared);
        CrmClient open = client(shared);

        closed.close();

        assertThat(open.toDocument(new Untyped(null, "a")).toJson()).isEqualTo("{\"value\":null,\"text\":\"a\"}");
    }

    @Test
    @DisplayName("U13 The Gson that was handed over is not changed.")
    void unchanged() {
        Gson gson = ConfiguredGson.builder().create();
        String before = gson.toString();
        ConfiguredGson.of(gson);

        assertThat(gson).hasToString(before);
    }

    @Test
    @DisplayName("U14 Names are those of its naming policy.")
    void names() throws IOException {
        assertThat(codec.write(new Order("1", null, null, null))).startsWith("{\"order_number\":\"1\",");
        assertThat(codec.read("{\"order_number\":\"1\",\"orderNumber\":\"2\"}", Order.class)
                        .orderNumber())
                .isEqualTo("1");
    }

    @Test
    @DisplayName("U15 Dates are its own; the dates that a client is told to write have no effect.")
    void dates() {
        Order order = new Order("1", null, new GregorianCalendar(1970, 1, 15).getTime(), null);

        for (DateStyle style : DateStyle.values()) {
            CrmClient client = client(GsonCodecs.with(ConfiguredGson.builder().create()), style);
            assertThat(client.toDocument(order).toJson()).contains("\"ordered_on\":\"15/02/1970\"");
            assertThat(client.fromDocument(client.toDocument(order), Order.class))
                    .isEqualTo(order);
        }
    }

    @Test
    @DisplayName("U16 Numbers without a type are its own: a double, where it is not told otherwise.")
    void numbers() throws IOException {
        assertThat(codec.read("{\"value\":9007199254740993}", Untyped.class).value())
                .isEqualTo(9007199254740992.0);
    }

    @Test
    @DisplayName("U17 Whether nulls are written is its own.")
    void nulls() throws IOException {
        assertThat(codec.write(new Untyped(null, null))).isEqualTo("{\"value\":null,\"text\":null}");
        assertThat(ConfiguredGson.of(new Gson()).write(new Untyped(null, null))).isEqualTo("{}");
    }

    @Test
    @DisplayName("U18 Adapters are asked, and its classes need not keep the rules for models.")
    void adapters() throws IOException {
        assertThat(codec.write(new Order("1", PRICE, null, null))).contains("\"total_price\":\"BRL 5.10\"");
        assertThat(codec.read("{\"total_price\":\"BRL 5.10\"}", Order.class).totalPrice())
                .isEqualTo(PRICE);

        Drawing drawing = codec.read("{\"shape\":7,\"title\":\"t\"}", Drawing.class);
        assertThat(((Circle) drawing.shape()).radius).isEqualTo(7);
        assertThat(drawing.title()).contains("t");
        assertThat(codec.write(new Drawing(new Circle(7), Optional.of("t"))))
                .isEqualTo("{\"shape\":7,\"title\":\"t\"}");
    }

    @Test
    @DisplayName("U18 A factory that wraps every adapter, and keys of any type in maps, work as they do in Gson.")
    void wrappingFactory() throws IOException {
        ConfiguredGson wrapped = ConfiguredGson.of(
                new GsonBuilder().registerTypeAdapterFactory(new Wrapping()).create());
        String json = "{\"value\":{\"1\":[true]},\"text\":\"t\"}";

        assertThat(wrapped.write(wrapped.read(json, Untyped.class))).isEqualTo(json);
        JsonBinding<Map<Integer, Integer>> byNumber =
                wrapped.instance().bind(new TypeToken<Map<Integer, Integer>>() {}.getType());
        assertThat(byNumber.read(JsonInput.of("{\"1\":2}".getBytes(StandardCharsets.UTF_8))))
                .containsExactly(Map.entry(1, 2));
    }

    @Test
    void refusesNullAtOnce() {
        assertThatNullPointerException().isThrownBy(() -> GsonCodecs.with(null)).withMessage("gson");
    }

    @Test
    void whatGsonCannotBindIsKnownBeforeAnythingIsSent() {
        TypeAdapterFactory failing = new TypeAdapterFactory() {
            @Override
            public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
                if (type.getRawType() == Order.class) {
                    throw new IllegalStateException("The factory has failed");
                }
                return null;
            }
        };
        Gson gson = new GsonBuilder().registerTypeAdapterFactory(failing).create();

        assertThatThrownBy(() -> ConfiguredGson.of(gson).instance().bind(Order.class))
                .isExactlyInstanceOf(JsonException.class)
                .hasMessageContaining(Order.class.getName())
                .hasRootCauseMessage("The factory has failed");
        assertThatThrownBy(() -> ConfiguredGson.of(new Gson()).instance().bind(Drawing.class))
                .isExactlyInstanceOf(JsonException.class);
        assertThatThrownBy(() -> client(GsonCodecs.with(gson), DateStyle.DAY_MONTH_YEAR)
                        .toDocument(new Order("1", null, null, null)))
                .isInstanceOf(CodecException.class);
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

    /** Delegates all to the adapter that comes next. */
    private static final class Wrapping implements TypeAdapterFactory {
        @Override
        public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            TypeAdapter<T> next = gson.getDelegateAdapter(this, type);
            return new TypeAdapter<>() {
                @Override
                public T read(JsonReader in) throws IOException {
                    return next.read(in);
                }

                @Override
                public void write(JsonWriter out, T value) throws IOException {
                    next.write(out, value);
                }
            };
        }
    }
}
