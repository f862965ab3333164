package br.dev.crm;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.internal.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which records a request is about: the header {@code Integration-Filter}, in the format that the vendor calls
 * RestQuery. Conditions stand one after another and mean AND: <code>{code->eq->61}{status->eq->PROGRESS}</code>.
 * Immutable.
 *
 * <p>A value that could not arrive as it is meant is refused before anything is sent: control characters, characters
 * outside of ASCII (some HTTP libraries send them as {@code ?}, and an upsert by a damaged filter inserts a second
 * record), and the delimiters {@code {}}, {@code ->}, {@code ||} and {@code &&}, for which the vendor documents no
 * escape.
 */
public final class Filter {
    private static final Pattern FIELD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");
    private static final List<String> DELIMITERS = List.of("{", "}", "->", "||", "&&");

    private final List<Condition> conditions;

    private Filter(List<Condition> conditions) {
        this.conditions = conditions;
    }

    /**
     * Returns the filter for records whose field has this text.
     *
     * @param field a name or a dotted path, such as {@code externalId} or {@code priceList.id}
     * @param value visible ASCII and spaces, not empty
     * @throws InvalidRequestException that names every fault
     */
    public static Filter eq(String field, @Nullable String value) {
        if (value == null) {
            throw new InvalidRequestException(List.of("The value of " + Faults.quote(field) + " in a filter is null."));
        }
        Faults faults = new Faults();
        faults.require(
                FIELD.matcher(field).matches(),
                "A field of a filter is a name or a dotted path, not " + Faults.quote(field) + ".");
        faults.require(!value.isEmpty(), "The value of " + Faults.quote(field) + " in a filter is empty.");
        faults.require(
                Faults.isHeaderSafe(value),
                "The value of " + Faults.quote(field)
                        + " in a filter has control characters or characters outside of ASCII, which an HTTP header cannot carry safely; filter by a field with plain values, such as a key.");
        for (String delimiter : DELIMITERS) {
            faults.require(
                    !value.contains(delimiter),
                    "The value of " + Faults.quote(field) + " in a filter holds the delimiter " + delimiter
                            + ", for which there is no escape.");
        }
        faults.throwIfAny(InvalidRequestException::new);
        return new Filter(List.of(new Condition(field, "eq", value)));
    }

    /** Returns the filter for records whose field has this number. */
    public static Filter eq(String field, long value) {
        return eq(field, Long.toString(value));
    }

    /** Returns the filter for records whose field is true or false. */
    public static Filter eq(String field, boolean value) {
        return eq(field, Boolean.toString(value));
    }

    /** Returns the filter for records whose field has this id. */
    public static Filter eq(String field, UUID value) {
        return eq(field, value.toString());
    }

    /** Returns the filter for records that both filters pick. */
    public Filter and(Filter other) {
        List<Condition> both = new ArrayList<>(conditions);
        both.addAll(other.conditions);
        return new Filter(List.copyOf(both));
    }

    /** Returns the conditions in order; never empty. */
    public List<Condition> conditions() {
        return conditions;
    }

    /** Returns the text that goes into the header. */
    public String text() {
        return conditions.stream().map(Condition::text).collect(Collectors.joining());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Filter filter && conditions.equals(filter.conditions);
    }

    @Override
    public int hashCode() {
        return conditions.hashCode();
    }

    /** Returns the fields without their values, which may be personal data: {@code externalId eq, status eq}. */
    @Override
    public String toString() {
        return conditions.stream().map(Condition::toString).collect(Collectors.joining(", "));
    }

    /**
     * One condition.
     *
     * @param field a name or a dotted path
     * @param operator as the vendor writes it, such as {@code eq}
     * @param value as it goes out
     */
    public record Condition(String field, String operator, String value) {

        String text() {
            return "{" + field + "->" + operator + "->" + value + "}";
        }

        /** Returns field and operator; the value may be personal data. */
        @Override
        public String toString() {
            return field + " " + operator;
        }
    }
}
