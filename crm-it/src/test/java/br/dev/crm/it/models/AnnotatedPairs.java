package br.dev.crm.it.models;

import br.dev.crm.json.JsonAsText;
import br.dev.crm.json.JsonIgnored;
import br.dev.crm.json.JsonName;
import br.dev.crm.json.JsonUnknown;
import br.dev.crm.json.JsonWriteNull;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Each annotation of the core on a record and on a class. */
public final class AnnotatedPairs {
    private AnnotatedPairs() {}

    public enum Status {
        @JsonName("ativo já")
        ACTIVE,
        INACTIVE,
        @JsonUnknown
        OTHER
    }

    public record Named(@JsonName("custom.seg mento.é") String seg, String plain) {}

    public record OfStatus(Status status, List<Status> all) {}

    public record Skipped(
            @JsonIgnored String secret, @JsonIgnored int count, String kept) {}

    public record Nulls(
            @JsonWriteNull String a,
            String b,
            @JsonName("c.d") @JsonWriteNull BigDecimal c) {}

    public record Numbers(
            @JsonAsText long whole,
            @JsonAsText BigDecimal exact,
            @JsonAsText Double rate) {}

    /** Says its members, so that two of them can be compared. */
    public abstract static class Bean {
        abstract Object[] values();

        @Override
        public String toString() {
            return Arrays.toString(values());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bean bean && Objects.equals(toString(), bean.toString());
        }

        @Override
        public int hashCode() {
            return toString().hashCode();
        }
    }

    public static final class NamedBean extends Bean {
        @JsonName("custom.seg mento.é")
        private String seg = "initial";

        private String plain;

        @Override
        Object[] values() {
            return new Object[] {seg, plain};
        }
    }

    public static final class StatusBean extends Bean {
        private Status status = Status.INACTIVE;
        private List<Status> all;

        @Override
        Object[] values() {
            return new Object[] {status, all};
        }
    }

    public static final class SkippedBean extends Bean {
        @JsonIgnored
        private String secret = "initial";

        @JsonIgnored
        private int count = 7;

        private String kept;

        @Override
        Object[] values() {
            return new Object[] {secret, count, kept};
        }
    }

    public static final class NullsBean extends Bean {
        @JsonWriteNull
        private String a;

        private String b;

        @JsonName("c.d")
        @JsonWriteNull
        private BigDecimal c;

        @Override
        Object[] values() {
            return new Object[] {a, b, c};
        }
    }

    public static final class NumbersBean extends Bean {
        @JsonAsText
        private long whole;

        @JsonAsText
        private BigDecimal exact;

        @JsonAsText
        private Double rate;

        @Override
        Object[] values() {
            return new Object[] {whole, exact, rate};
        }
    }
}
