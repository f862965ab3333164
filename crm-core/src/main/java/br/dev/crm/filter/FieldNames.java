package br.dev.crm.filter;

import br.dev.crm.filter.FilterDialect.Encoding;
import br.dev.crm.internal.validation.UnicodeText;
import br.dev.crm.internal.validation.Violations;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which names a field of a filter may have, and how a dialect writes them. */
final class FieldNames {
    private static final String NAME = "[^.\\[\\]\\s]([^.\\[\\]]*[^.\\[\\]\\s])?";
    private static final String STEP = NAME + "(\\[[0-9]{1,9}])*";

    /** Names without a blank at an end, divided by dots, each with its indexes. */
    private static final Pattern PATH = Pattern.compile(STEP + "(\\." + STEP + ")*", Pattern.UNICODE_CHARACTER_CLASS);

    /** All of ASCII that is no letter, digit, dot or low line; control characters are refused before. */
    private static final String ENCODED = " !\"#$&'()*+,-/:;<=>?@[\\]^`{|}~";

    private FieldNames() {}

    /** Adds a violation unless there is a dialect that can write the name. */
    static void check(Violations violations, @Nullable String field) {
        if (field != null && isPlain(field)) {
            return;
        }
        String shown = field == null ? "null" : Violations.quote(field);
        violations.require(
                field != null
                        && PATH.matcher(field).matches()
                        && UnicodeText.isUnicode(field)
                        && field.chars().noneMatch(Character::isISOControl),
                "A field of a filter is a name or a dotted path, such as priceList.id or addresses[0].city, not "
                        + shown + ".");
    }

    /** Returns the name as the dialect writes it; what it returns after adding a violation is of no use. */
    static String write(Violations violations, String field, FilterDialect dialect) {
        if (isPlain(field)) {
            return field;
        }
        if (dialect.encoding() == Encoding.PERCENT) {
            return PercentEncoding.encode(field, ENCODED);
        }
        violations.add(
                "The field " + Violations.quote(field) + " of a filter has more than letters of ASCII, digits, '_'"
                        + " and dots, for which the vendor documents no form; filter by another field, or by a dialect with an"
                        + " encoding if the CRM decodes it.");
        return field;
    }

    /** Returns whether it is words of ASCII with dots between them, which is the same in every dialect. */
    private static boolean isPlain(String name) {
        boolean begins = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '.' && !begins) {
                begins = true;
            } else if (c == '_'
                    || (c >= 'A' && c <= 'Z')
                    || (c >= 'a' && c <= 'z')
                    || (!begins && c >= '0' && c <= '9')) {
                begins = false;
            } else {
                return false;
            }
        }
        return !begins;
    }

    /** Returns the name that the dialect writes like this; null when it writes none so. */
    static @Nullable String read(String text, FilterDialect dialect) {
        if (dialect.encoding() != Encoding.PERCENT) {
            return text;
        }
        boolean encoded = text.chars().noneMatch(c -> ENCODED.indexOf(c) >= 0);
        return encoded ? PercentEncoding.decode(text) : null;
    }
}
