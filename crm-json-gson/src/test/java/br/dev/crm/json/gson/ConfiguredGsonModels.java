package br.dev.crm.json.gson;

import br.dev.crm.document.Document;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Models and adapters of a user who configures Gson himself. */
final class ConfiguredGsonModels {
    private ConfiguredGsonModels() {}

    record Order(String orderNumber, Money totalPrice, Date orderedOn, Document extraFields) {}

    record Line(int count, UUID id, List<Integer> counts, Map<String, Money> prices, List<Line> lines) {}

    record Documents(List<Document> list, Map<String, Document> map, Object any) {}

    record Untyped(Object value, String text) {}

    record Raw(StringBuilder json) {}

    /** Not public, without a constructor without arguments, abstract in parts: no rule for models is kept. */
    abstract static class Shape {}

    static final class Circle extends Shape {
        final int radius;

        Circle(int radius) {
            this.radius = radius;
        }
    }

    record Drawing(Shape shape, Optional<String> title) {}

    record Money(BigDecimal amount, Currency currency) {}

    /** Money as "BRL 5.10"; two of its texts make it fail. */
    static final class MoneyAdapter extends TypeAdapter<Money> {
        @Override
        public Money read(JsonReader in) throws IOException {
            String text = in.nextString();
            if (text.equals("runtime")) {
                throw new IllegalStateException("The adapter has failed");
            }
            if (text.equals("checked")) {
                throw new IOException("The adapter has failed");
            }
            return new Money(new BigDecimal(text.substring(4)), Currency.getInstance(text.substring(0, 3)));
        }

        @Override
        public void write(JsonWriter out, Money value) throws IOException {
            if (value.amount().signum() < 0) {
                throw new IllegalArgumentException("Less than nothing");
            }
            out.value(value.currency() + " " + value.amount());
        }
    }

    /** Writes what it is given as JSON. */
    static final class RawAdapter extends TypeAdapter<StringBuilder> {
        @Override
        public StringBuilder read(JsonReader in) {
            return new StringBuilder("not read");
        }

        @Override
        public void write(JsonWriter out, StringBuilder value) throws IOException {
            out.jsonValue(value.toString());
        }
    }

    static final class ShapeAdapter extends TypeAdapter<Shape> {
        @Override
        public Shape read(JsonReader in) throws IOException {
            return new Circle(in.nextInt());
        }

        @Override
        public void write(JsonWriter out, Shape value) throws IOException {
            out.value(((Circle) value).radius);
        }
    }

    static final class TitleAdapter extends TypeAdapter<Optional<String>> {
        @Override
        public Optional<String> read(JsonReader in) throws IOException {
            return Optional.of(in.nextString());
        }

        @Override
        public void write(JsonWriter out, Optional<String> value) throws IOException {
            out.value(value.orElse(null));
        }
    }

    static final class OwnDocumentAdapter extends TypeAdapter<Document> {
        @Override
        public Document read(JsonReader in) {
            throw new IllegalStateException("asked");
        }

        @Override
        public void write(JsonWriter out, Document value) {
            throw new IllegalStateException("asked");
        }
    }
}
