package br.dev.crm.json.jsonb;

import br.dev.crm.document.Document;
import jakarta.json.JsonObject;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Models and adapters of a user who configures JSON-B himself; none has an annotation. */
public final class ConfiguredJsonbModels {
    private ConfiguredJsonbModels() {}

    public record Order(String orderNumber, Money totalPrice, LocalDate orderedOn, Document extraFields) {}

    public record Line(int count, UUID id, List<Integer> counts, Map<String, Money> prices, List<Line> lines) {}

    public record Documents(List<Document> list, Map<String, Document> map) {}

    public record Untyped(Object value, String text) {}

    public record Drawing(Shape shape) {}

    /** No model, but for its adapter: an interface. */
    public interface Shape {
        int radius();
    }

    public record Circle(int radius) implements Shape {}

    public record Money(BigDecimal amount, Currency currency) {}

    /** Money as "BRL 5.10"; two of its texts make it fail. */
    public static final class MoneyAdapter implements JsonbAdapter<Money, String> {
        @Override
        public String adaptToJson(Money value) {
            if (value == null) {
                return null;
            }
            if (value.amount().signum() < 0) {
                throw new IllegalArgumentException("Less than nothing");
            }
            return value.currency() + " " + value.amount();
        }

        @Override
        public Money adaptFromJson(String text) throws IOException {
            if (text == null) {
                return null;
            }
            if (text.equals("runtime")) {
                throw new IllegalStateException("The adapter has failed");
            }
            if (text.equals("checked")) {
                throw new IOException("The adapter has failed");
            }
            return new Money(new BigDecimal(text.substring(4)), Currency.getInstance(text.substring(0, 3)));
        }
    }

    public static final class ShapeAdapter implements JsonbAdapter<Shape, Integer> {
        @Override
        public Integer adaptToJson(Shape value) {
            return value == null ? null : value.radius();
        }

        @Override
        public Shape adaptFromJson(Integer radius) {
            return radius == null ? null : new Circle(radius);
        }
    }

    /** A class whose deserializer takes nothing of the value and whose serializer and deserializer know no null. */
    public static final class Opaque {}

    public static final class OpaqueDeserializer implements JsonbDeserializer<Opaque> {
        @Override
        public Opaque deserialize(JsonParser parser, DeserializationContext context, Type type) {
            return new Opaque();
        }
    }

    public static final class OpaqueSerializer implements JsonbSerializer<Opaque> {
        @Override
        public void serialize(Opaque value, JsonGenerator generator, SerializationContext context) {
            generator.write(value.hashCode());
        }
    }

    public static final class OwnDocumentAdapter implements JsonbAdapter<Document, JsonObject> {
        @Override
        public JsonObject adaptToJson(Document value) {
            throw new IllegalStateException("asked");
        }

        @Override
        public Document adaptFromJson(JsonObject value) {
            throw new IllegalStateException("asked");
        }
    }
}
