package br.dev.crm.filter;

import br.dev.crm.filter.FilterDialect.Encoding;
import br.dev.crm.filter.FilterDialect.OrPlacement;
import br.dev.crm.internal.validation.UnicodeText;
import br.dev.crm.internal.validation.Violations;
import java.time.DateTimeException;
import java.util.List;

/** Writes values so that they arrive as they are meant, or says why they cannot. Used by one thread. */
final class FilterValueWriter {
    private static final List<String> DELIMITERS = List.of("{", "}", "->", "||", "&&");

    /** Every character of which a delimiter is made, but for the '-', which is common and harmless without its '>'. */
    private static final String ENCODED = "{}>|&";

    private static final String ADVICE =
            "; filter by a field with plain values, such as a key, or by a dialect with an encoding if the CRM decodes it.";

    private final FilterDialect dialect;
    private final Violations violations;

    FilterValueWriter(FilterDialect dialect, Violations violations) {
        this.dialect = dialect;
        this.violations = violations;
    }

    /** Returns one value of the condition; what it returns after adding a violation is of no use. */
    String write(FilterCondition condition, int index) {
        int count = condition.values().size();
        String subject = ConditionRules.subject(Violations.quote(condition.field()), index, count);
        String separator = condition.operator().takesList() ? String.valueOf(dialect.listSeparator()) : "";
        String text;
        try {
            text = condition.values().get(index).text(dialect.dates());
        } catch (DateTimeException e) {
            violations.add(subject + " is a date whose year is not from 0 to 9999.");
            return "";
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            violations.add(subject + " has control characters, which an HTTP header cannot carry; remove them.");
            return "";
        }
        if (dialect.encoding() == Encoding.PERCENT) {
            UnicodeText.check(violations, subject, text);
            return PercentEncoding.encode(text, ENCODED + separator);
        }
        requirePlain(subject, text, separator);
        return text;
    }

    private void requirePlain(String subject, String text, String separator) {
        violations.require(
                Violations.isHeaderSafe(text),
                subject + " has characters outside of ASCII, which an HTTP header cannot carry safely" + ADVICE);
        for (String delimiter : DELIMITERS) {
            violations.require(
                    !text.contains(delimiter),
                    subject + " holds the delimiter " + delimiter + ", for which there is no escape" + ADVICE);
        }
        violations.require(
                separator.isEmpty() || !text.contains(separator),
                subject + " holds the list separator " + Violations.quote(separator)
                        + ", for which there is no escape; use an OR of eq instead, or another separator if the CRM takes it.");
        violations.require(
                dialect.orPlacement() == OrPlacement.BETWEEN_GROUPS || !(text.endsWith("|") || text.endsWith("&")),
                subject + " ends with a | or &, which inside of braces could not be told from || or &&" + ADVICE);
    }
}
