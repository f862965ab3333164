package br.dev.crm.filter;

import br.dev.crm.error.ConfigurationException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.internal.validation.Violations;
import br.dev.crm.json.DateStyle;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a filter is written where the vendor documents names but no syntax: lists, OR, tests for null, characters that a
 * header cannot carry, dates. Change what proves to be different at your CRM. Immutable.
 */
public final class FilterDialect {
    /** They are syntax themselves, or become an arrow beside a value. */
    private static final String NO_SEPARATORS = "{}%->";

    private static final FilterDialect DOCUMENTED = new FilterDialect(
            ',', OrPlacement.BETWEEN_GROUPS, NullTest.TRUE, Encoding.REFUSED, DateStyle.DAY_MONTH_YEAR);

    private final char listSeparator;
    private final OrPlacement orPlacement;
    private final NullTest nullTest;
    private final Encoding encoding;
    private final DateStyle dates;

    private FilterDialect(
            char listSeparator, OrPlacement orPlacement, NullTest nullTest, Encoding encoding, DateStyle dates) {
        boolean usable = listSeparator >= ' '
                && listSeparator < 0x7F
                && !Character.isLetterOrDigit(listSeparator)
                && NO_SEPARATORS.indexOf(listSeparator) < 0;
        if (!usable) {
            String shown = Violations.quote(String.valueOf(listSeparator));
            throw ConfigurationException.of(
                    ErrorCode.INVALID_SETTINGS,
                    List.of("The list separator of a filter is a comma, a semicolon or the like; no letter, no digit"
                            + " and none of { } % - >, not " + shown + "."));
        }
        this.listSeparator = listSeparator;
        this.orPlacement = orPlacement;
        this.nullTest = nullTest;
        this.encoding = encoding;
        this.dates = dates;
    }

    /** Returns what stands between the values of {@code in}, {@code nin} and {@code btw}. */
    public char listSeparator() {
        return listSeparator;
    }

    /** Returns where {@code ||} stands. */
    public OrPlacement orPlacement() {
        return orPlacement;
    }

    /** Returns what follows {@code isNull} and {@code isNnull}. */
    public NullTest nullTest() {
        return nullTest;
    }

    /** Returns what happens to characters that cannot be sent, or not told from the syntax, as they are. */
    public Encoding encoding() {
        return encoding;
    }

    /** Returns how a day without a time is written; a date with a time is ISO 8601 in any case. */
    public DateStyle dates() {
        return dates;
    }

    /**
     * Returns what the vendor documents, and where it documents nothing the plainest form: lists with a comma and no
     * spaces, {@code ||} between groups, {@code isNull->true}, nothing encoded, days as in the JSON example of the
     * API's article, {@code 15/02/1970}.
     */
    public static FilterDialect documented() {
        return DOCUMENTED;
    }

    /**
     * Returns this dialect with another separator of lists.
     *
     * @throws ConfigurationException when it could not be told from the rest of a filter
     */
    public FilterDialect withListSeparator(char value) {
        return new FilterDialect(value, orPlacement, nullTest, encoding, dates);
    }

    /** Returns this dialect with {@code ||} in another place. */
    public FilterDialect withOrPlacement(OrPlacement value) {
        return new FilterDialect(listSeparator, value, nullTest, encoding, dates);
    }

    /** Returns this dialect with another form of the tests for null. */
    public FilterDialect withNullTest(NullTest value) {
        return new FilterDialect(listSeparator, orPlacement, value, encoding, dates);
    }

    /** Returns this dialect with another treatment of characters that cannot be sent as they are. */
    public FilterDialect withEncoding(Encoding value) {
        return new FilterDialect(listSeparator, orPlacement, nullTest, value, dates);
    }

    /** Returns this dialect with another style of days. */
    public FilterDialect withDates(DateStyle value) {
        return new FilterDialect(listSeparator, orPlacement, nullTest, encoding, value);
    }

    /** Where {@code ||} stands; the vendor documents only that it exists. */
    public enum OrPlacement {
        /** <code>{a->eq->1}{b->eq->2}||{c->eq->3}</code>, AND binding tighter. */
        BETWEEN_GROUPS,

        /** <code>{a->eq->1&&b->eq->2||c->eq->3}</code>, all of an OR in one pair of braces. */
        INSIDE_BRACES
    }

    /** What follows {@code isNull} and {@code isNnull}; the vendor documents only their names. */
    public enum NullTest {
        /** <code>{f->isNull->true}</code> */
        TRUE,

        /** <code>{f->isNull->}</code> */
        EMPTY,

        /** <code>{f->isNull}</code> */
        OMITTED
    }

    /**
     * What happens to a value with characters outside of ASCII or with the delimiters <code>{ } -> || &&</code> or, in
     * a list, the separator, and to the name of a field with anything but letters and digits of ASCII, {@code _} and
     * dots, such as an accent, a blank or an index. Control characters are refused in any case.
     */
    public enum Encoding {
        /** The value or name is refused before anything is sent: the vendor documents no escape. */
        REFUSED,

        /**
         * These characters and {@code %} are written as percent-encoded UTF-8: {@code São} as {@code S%C3%A3o}, a field
         * {@code addresses[0].rua} as {@code addresses%5B0%5D.rua}. For a CRM that decodes it; another would search for
         * the percent signs.
         */
        PERCENT
    }

    private List<@Nullable Object> facts() {
        return Arrays.asList(listSeparator, orPlacement, nullTest, encoding, dates);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FilterDialect same && facts().equals(same.facts());
    }

    @Override
    public int hashCode() {
        return facts().hashCode();
    }
}
