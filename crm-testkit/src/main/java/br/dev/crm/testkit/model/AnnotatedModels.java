package br.dev.crm.testkit.model;

import br.dev.crm.json.JsonAsText;
import br.dev.crm.json.JsonIgnored;
import br.dev.crm.json.JsonName;
import br.dev.crm.json.JsonUnknown;
import br.dev.crm.json.JsonWriteNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Models with the annotations of {@code br.dev.crm.json}. */
public final class AnnotatedModels {
    private AnnotatedModels() {}

    /** Each annotation, in a record. */
    public record Annotated(
            @JsonName("custom.segment") @Nullable String segment,
            @JsonName("endereço comercial") @Nullable Annotated address,
            @JsonIgnored @Nullable String secret,
            @JsonIgnored int count,
            @JsonAsText long points,
            @JsonAsText @Nullable BigDecimal price,
            @JsonWriteNull @Nullable String phone,
            @JsonName("fax") @JsonWriteNull @Nullable Integer faxNumber,
            @Nullable Grade grade) {}

    /** Each annotation, in a class. */
    public static final class AnnotatedBean {
        @JsonName("custom.segment")
        public @Nullable String segment;

        @JsonIgnored
        public @Nullable String secret = "initial";

        @JsonAsText
        public @Nullable Double rate;

        @JsonWriteNull
        public @Nullable String phone;

        public @Nullable List<Grade> grades;

        /** Makes one without values. */
        public AnnotatedBean() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof AnnotatedBean bean
                    && Objects.equals(bean.segment, segment)
                    && Objects.equals(bean.secret, secret)
                    && Objects.equals(bean.rate, rate)
                    && Objects.equals(bean.phone, phone)
                    && Objects.equals(bean.grades, grades);
        }

        @Override
        public int hashCode() {
            return Objects.hash(segment, secret, rate, phone, grades);
        }
    }

    /** Constants with other names, and one for unknown texts. */
    public enum Grade {
        /** Has a name that no constant of Java may have. */
        @JsonName("nível A")
        A,

        /** Has the name that it has. */
        B,

        /** Stands for unknown texts and is not written. */
        @JsonUnknown
        OTHER
    }

    /** Its unknown constant has a name. */
    public enum NamedUnknown {
        /** Stands for unknown texts. */
        @JsonUnknown
        @JsonName("outro")
        OTHER
    }

    /** Two members of one name. */
    public record TwoOfOneName(@JsonName("b") String a, String b) {}

    /** An empty name. */
    public record EmptyName(@JsonName("") String a) {}

    /** Ignored, and yet named. */
    public record IgnoredAndNamed(
            @JsonIgnored @JsonName("b") String a) {}

    /** A text as a text. */
    public record TextAsText(@JsonAsText String a) {}

    /** A primitive that is never null. */
    public record PrimitiveNull(@JsonWriteNull int a) {}

    /** A member that is no constant. */
    public record UnknownMember(@JsonUnknown String a) {}

    /** Two constants for unknown texts. */
    public enum TwoUnknown {
        /** The first. */
        @JsonUnknown
        A,
        /** The second. */
        @JsonUnknown
        B
    }

    /** Two constants of one name. */
    public enum TwoConstantsOfOneName {
        /** Is named as the second. */
        @JsonName("B")
        A,
        /** Has its own name. */
        B
    }
}
