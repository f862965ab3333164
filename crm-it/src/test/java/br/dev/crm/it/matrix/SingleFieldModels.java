package br.dev.crm.it.matrix;

import br.dev.crm.taxid.Cnpj;
import br.dev.crm.taxid.Cpf;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Records and classes with one field {@code v} of each type that a model may have. */
public final class SingleFieldModels {
    private SingleFieldModels() {}

    public enum Color {
        RED,
        GREEN
    }

    public record OfInt(int v) {}

    public record OfLong(long v) {}

    public record OfShort(short v) {}

    public record OfByte(byte v) {}

    public record OfDouble(double v) {}

    public record OfFloat(float v) {}

    public record OfBoolean(boolean v) {}

    public record OfChar(char v) {}

    public record OfBoxedInt(Integer v) {}

    public record OfBoxedLong(Long v) {}

    public record OfBoxedDouble(Double v) {}

    public record OfBoxedBoolean(Boolean v) {}

    public record OfString(String v) {}

    public record OfDecimal(BigDecimal v) {}

    public record OfBigInteger(BigInteger v) {}

    public record OfUuid(UUID v) {}

    public record OfUri(URI v) {}

    public record OfCpf(Cpf v) {}

    public record OfCnpj(Cnpj v) {}

    public record OfDate(LocalDate v) {}

    public record OfDateTime(LocalDateTime v) {}

    public record OfOffsetDateTime(OffsetDateTime v) {}

    public record OfZonedDateTime(ZonedDateTime v) {}

    public record OfInstant(Instant v) {}

    public record OfEnum(Color v) {}

    public record OfTexts(List<String> v) {}

    @SuppressWarnings("ArrayRecordComponent") // users write such records
    public record OfInts(int[] v) {}

    public record OfSet(Set<Integer> v) {}

    public record OfMap(Map<String, Integer> v) {}

    public record OfObject(Object v) {}

    public record OfNested(OfInt v) {}

    public record OfNestedList(List<OfString> v) {}

    public record OfGeneric(Pair<Integer, List<LocalDate>> v) {}

    public record Pair<A, B>(A first, B second) {}

    public static final class OfClass {
        private Integer v = 7;
        private String kept = "initial";
        private transient String passing = "not written";

        public OfClass() {}

        public OfClass(Integer v, String kept) {
            this.v = v;
            this.kept = kept;
        }

        public Integer getV() {
            return v;
        }

        public void setV(Integer v) {
            this.v = v;
        }

        public String getKept() {
            return kept;
        }

        public void setKept(String kept) {
            this.kept = kept;
        }

        @Override
        public String toString() {
            return "OfClass " + v + " " + kept + " " + passing;
        }
    }

    public record Checked(int v) {
        public Checked {
            if (v > 5) {
                throw new IllegalArgumentException("too large");
            }
        }
    }

    record NotPublic(int v) {}

    public record WithOptional(Optional<String> v) {}

    public static final class WithoutConstructor {
        private final int v;

        public WithoutConstructor(int v) {
            this.v = v;
        }

        public int getV() {
            return v;
        }
    }

    public interface Shape {
        int v();
    }

    static final List<Class<?>> READABLE = List.of(
            OfInt.class,
            OfLong.class,
            OfShort.class,
            OfByte.class,
            OfDouble.class,
            OfFloat.class,
            OfBoolean.class,
            OfChar.class,
            OfBoxedInt.class,
            OfBoxedLong.class,
            OfBoxedDouble.class,
            OfBoxedBoolean.class,
            OfString.class,
            OfDecimal.class,
            OfBigInteger.class,
            OfUuid.class,
            OfUri.class,
            OfDate.class,
            OfDateTime.class,
            OfOffsetDateTime.class,
            OfZonedDateTime.class,
            OfInstant.class,
            OfEnum.class,
            OfTexts.class,
            OfInts.class,
            OfSet.class,
            OfMap.class,
            OfObject.class,
            OfNested.class,
            OfNestedList.class,
            OfGeneric.class,
            OfClass.class,
            Checked.class,
            Map.class);
}
