package br.dev.crm.document;

import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonOutput;
import java.util.Collection;

/** One value of JSON. Immutable, compared by content. */
sealed interface Value permits Value.Text, Value.Numeral, Value.Flag, Value.Null, ObjectValue, ArrayValue {

    /** Returns what it is, for messages: {@code a text}, {@code an object}. */
    String kind();

    /** Writes it where the output stands. */
    void write(JsonOutput out) throws JsonException;

    /** Returns how many objects and arrays stand inside each other here, this one included; 0 for anything else. */
    default int depth() {
        return 0;
    }

    /** Returns the depth of the deepest of these. */
    static int depthOf(Collection<Value> values) {
        int deepest = 0;
        for (Value value : values) {
            deepest = Math.max(deepest, value.depth());
        }
        return deepest;
    }

    /** A text. */
    record Text(String text) implements Value {
        @Override
        public String kind() {
            return "a text";
        }

        @Override
        public void write(JsonOutput out) throws JsonException {
            out.value(text);
        }

        /** Returns what it is and not the value. */
        @Override
        public String toString() {
            return kind();
        }
    }

    /** A number as it is spelled, so that 1.0 and 1, -0 and 0, 1e2 and 100 differ. */
    record Numeral(String text) implements Value {
        /** What surely fits into a long, sign included. */
        private static final int SHORT = 18;

        private static final String NEGATIVE_ZERO = "-0";

        @Override
        public String kind() {
            return "a number";
        }

        /** A short integer is spelled in one way only; that way it costs no check. */
        @Override
        public void write(JsonOutput out) throws JsonException {
            if (text.length() <= SHORT && isInteger() && !text.equals(NEGATIVE_ZERO)) {
                out.value(Long.parseLong(text));
            } else {
                out.number(text);
            }
        }

        private boolean isInteger() {
            for (int i = text.charAt(0) == '-' ? 1 : 0; i < text.length(); i++) {
                if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                    return false;
                }
            }
            return true;
        }

        /** Returns what it is and not the value. */
        @Override
        public String toString() {
            return kind();
        }
    }

    /** True or false. */
    record Flag(boolean value) implements Value {
        /** True. */
        public static final Flag TRUE = new Flag(true);

        /** False. */
        public static final Flag FALSE = new Flag(false);

        @Override
        public String kind() {
            return "a boolean";
        }

        @Override
        public void write(JsonOutput out) throws JsonException {
            out.value(value);
        }

        /** Returns what it is and not the value. */
        @Override
        public String toString() {
            return kind();
        }
    }

    /** What JSON calls null; a value that is not there is none of these. */
    record Null() implements Value {
        /** The only one that is needed. */
        public static final Null NULL = new Null();

        @Override
        public String kind() {
            return "null";
        }

        @Override
        public void write(JsonOutput out) throws JsonException {
            out.nullValue();
        }
    }
}
