package br.dev.crm.json.gson;

import com.google.gson.Gson;
import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.annotations.SerializedName;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** Models that keep the rules, and some that break them. */
public final class Models {
    private Models() {}

    public enum Status {
        ACTIVE,
        BLOCKED {
            @Override
            public String toString() {
                return "blocked!";
            }
        }
    }

    public record Address(String street, String postalCode) {}

    public record Customer(
            String externalId, String code, String name, boolean active, int orders, Status status, Address address) {}

    public record Company(String name, List<Address> addresses) {}

    public record Primitives(
            boolean flag, byte tiny, short small, int medium, long large, float single, double twice, char letter) {}

    public record Boxes(
            Boolean flag,
            Byte tiny,
            Short small,
            Integer medium,
            Long large,
            Float single,
            Double twice,
            Character letter) {}

    public record Texts(String text, BigDecimal decimal, BigInteger integer, UUID uuid, URI uri, Status status) {}

    public record Dates(
            LocalDate date, LocalDateTime dateTime, OffsetDateTime offset, ZonedDateTime zoned, Instant instant) {}

    // Arrays are among what a model may hold.
    @SuppressWarnings("ArrayRecordComponent")
    public record Containers(
            List<Integer> list,
            Set<String> set,
            Collection<Address> collection,
            Map<String, Integer> map,
            String[] array,
            int[] numbers) {}

    public record Untyped(Object any, Map<String, Object> map, List<?> list) {}

    public record Page<T>(List<T> items, T first, Page<T> next) {}

    public record Strict(int value) {
        public Strict {
            if (value < 0) {
                throw new IllegalArgumentException("negative");
            }
        }
    }

    public static class ThrowingIo {
        public ThrowingIo() throws IOException {
            throw new IOException("not the stream's");
        }
    }

    public record Holder(List<Strict> values) {}

    public record ThrowingAccessor(String name) {
        @Override
        public String name() {
            throw new IllegalArgumentException("no name");
        }
    }

    public static class Base {
        private String base = "unset";
        public int count = 7;
        private transient String ignored = "ignored";
        static String shared = "shared";

        public String base() {
            return base + ignored.length();
        }
    }

    public static class Derived extends Base {
        private String own;

        public Derived() {}

        public Derived(String own) {
            this.own = own;
        }

        public String own() {
            return own;
        }
    }

    public record Bases(Base one, List<Base> many) {}

    public static class ThrowingClass {
        public ThrowingClass() {
            throw new IllegalArgumentException("never made");
        }
    }

    public static class Node {
        public Node next;
        public List<Node> others;
        public Object any;
    }

    public record Renamed(
            @SerializedName(
                    value = "e-mail",
                    alternate = {"email", "mail"})
            String address,

            Level level) {}

    public enum Level {
        @SerializedName(
                value = "1",
                alternate = {"one"})
        LOW,
        HIGH
    }

    public record Adapted(
            @JsonAdapter(Upper.class) String upper,
            @JsonAdapter(FromTree.class) Secret secret,
            @JsonAdapter(Raw.class) String raw) {}

    /** Breaks the rules and has an adapter. */
    @JsonAdapter(FromTree.class)
    static final class Secret {
        final String value;

        Secret(String value) {
            this.value = value;
        }
    }

    static final class Upper extends TypeAdapter<String> {
        @Override
        public String read(JsonReader in) throws IOException {
            String text = in.nextString();
            if (text.equals("ill-tempered")) {
                throw new IllegalStateException("The adapter is in a bad mood");
            }
            return text.toUpperCase(java.util.Locale.ROOT);
        }

        @Override
        public void write(JsonWriter out, String value) throws IOException {
            out.value(value.toLowerCase(java.util.Locale.ROOT));
        }
    }

    static final class Raw extends TypeAdapter<String> {
        @Override
        public String read(JsonReader in) throws IOException {
            return new Gson().toJson(new Gson().getAdapter(JsonElement.class).read(in));
        }

        @Override
        public void write(JsonWriter out, String value) throws IOException {
            out.jsonValue(value);
        }
    }

    static final class FromTree implements JsonDeserializer<Secret> {
        @Override
        public Secret deserialize(JsonElement json, Type type, JsonDeserializationContext context) {
            if (json.getAsJsonObject().has("number")) {
                return new Secret("" + json.getAsJsonObject().get("number").getAsInt());
            }
            return new Secret(json.getAsJsonObject().get("value").getAsString());
        }
    }

    record Hidden(String name) {}

    static class Enclosing {
        public record Inside(String name) {}
    }

    // That it is not static is the rule it breaks.
    @SuppressWarnings("ClassCanBeStatic")
    public final class Inner {
        public String name;
    }

    public static final class NoConstructor {
        public String name;

        public NoConstructor(String name) {
            this.name = name;
        }
    }

    public static final class PrivateConstructor {
        public String name;

        private PrivateConstructor() {}
    }

    public interface Shape {}

    public abstract static class Figure {}

    public record WithHidden(Hidden hidden) {}

    public record WithHiddenList(Map<String, List<Hidden[]>> hidden) {}

    public record WithOptional(Optional<String> name) {}

    public record WithOptionalInt(OptionalInt number) {}

    public record WithShape(Shape shape) {}

    public record WithFigure(Figure figure) {}

    public record WithDate(Date date) {}

    public record WithKeys(Map<Integer, String> map) {}

    // That its arguments are missing is the rule it breaks.
    @SuppressWarnings("rawtypes")
    public record WithRaw(Page page) {}

    public record Growing<T>(T value, Growing<List<T>> next) {}

    public static class Parent<T> {
        public T value;
    }

    public static class ChildOfHidden extends Parent<Hidden> {}

    public static class ChildOfAddress extends Parent<Address> {}

    public record OneOf(String a, String b, String c) {}
}
