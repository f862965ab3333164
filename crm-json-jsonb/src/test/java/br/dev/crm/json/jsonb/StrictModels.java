package br.dev.crm.json.jsonb;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbDateFormat;
import jakarta.json.bind.annotation.JsonbNumberFormat;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/** Models with an annotation of JSON-B, and so of Yasson, whose values are checked as those of all models. */
public final class StrictModels {
    private StrictModels() {}

    public enum Size {
        SMALL,
        LARGE
    }

    /** One member of each type. */
    public static class Values {
        @JsonbProperty("a-flag")
        public boolean flag;

        public Boolean box;
        public char letter;
        public byte tiny;
        public short small;
        public int count;
        public long large;
        public float single;
        public double twice;
        public BigInteger integer;
        public BigDecimal decimal;
        public String text;
        public UUID uuid;
        public URI uri;
        public Size size;
        public LocalDate date;
        public List<Boolean> flags;
        public double[] array;
        public Map<String, Double> map;
        public Optional<Double> optional;
        public OptionalDouble none;
        public Inside inside;
        public List<Map<String, Inside>> deep;
    }

    /** Without an annotation, but read by whoever reads what it stands in. */
    public static class Inside {
        public boolean flag;
        public Inside next;
    }

    /** Renames by a setter, and has a setter without a field. */
    public static class BySetter {
        private boolean flag;
        public double other;

        public boolean isFlag() {
            return flag;
        }

        @JsonbProperty("renamed")
        public void setFlag(boolean flag) {
            this.flag = flag;
        }

        public void setComputed(double value) {
            other = value;
        }
    }

    /** Made by a creator. */
    public static class Created {
        private final double value;

        @JsonbCreator
        public Created(@JsonbProperty("v") double value) {
            this.value = value;
        }

        public double getValue() {
            return value;
        }
    }

    /** Members whose annotations say that they have another form. */
    public static class OwnForms {
        @JsonbNumberFormat(value = "#,##0.00", locale = "en")
        public double formatted;

        @JsonbTypeAdapter(JsonbAnnotatedModels.Upper.class)
        public String adapted;

        @JsonbDateFormat("yyyy MM dd HH")
        public LocalDateTime time;
    }

    /** A bean of which only one member has a getter and setter. */
    public static class Bean {
        @JsonbProperty("n")
        private String name;

        private String hidden = "initial";
        private int count = 3;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        String others() {
            return hidden + count;
        }
    }

    public record Formatted(@JsonbDateFormat("yyyy.MM.dd") LocalDate since) {}

    @JsonbDateFormat("yyyy.MM.dd")
    public static class FormattedClass {
        public List<LocalDate> days;
    }

    public static class FormattedGetter {
        private LocalDate since;

        @JsonbDateFormat("yyyy.MM.dd")
        public LocalDate getSince() {
            return since;
        }

        public void setSince(LocalDate since) {
            this.since = since;
        }
    }

    public record HoldsFormatted(String id, List<Formatted> all) {}
}
