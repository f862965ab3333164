package br.dev.crm.names;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.filter.Filter;
import br.dev.crm.internal.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * The key that a customer from Protheus has in the CRM as its {@code externalId}: group + branch + {@code A1_COD} +
 * {@code A1_LOJA} + {@code C}, one after another (documented). Immutable.
 *
 * <p>Zeros in front are part of a code and stay. Spaces at the end of a part are dropped: Protheus pads its columns
 * with them, and whether a program gets to see them depends on how it reads the table. The same customer would have two
 * keys, and be two records, if they stayed. Whether the vendor's own connector keeps them is not stated; if the
 * customers that are in your CRM have keys with spaces inside, filter by those keys as texts instead of this class.
 *
 * <p>Nothing stands between the parts, so that two customers have different keys only where codes fill their columns,
 * as {@code 000042} does: with code {@code 1} and store {@code 01} one has the key of code {@code 10} and store
 * {@code 1}.
 *
 * @param group the group of companies of the installation, such as {@code 01}
 * @param branch the branch, such as {@code 0101}. Blank in a table that all branches share; what the key has then is
 *     not stated, so that a blank one is refused and the caller says which branch stands for all
 * @param code {@code A1_COD}, such as {@code 000042}
 * @param store {@code A1_LOJA}, such as {@code 01}
 */
public record ProtheusCustomerKey(String group, String branch, String code, String store) {
    /** Documented: what says that the key is one of a customer. */
    private static final String CUSTOMER = "C";

    /** They are, or may be, the syntax of a filter: {@code ->}, {@code ||}, {@code &&}, lists and encoding. */
    private static final String SYNTAX = "{}>|&,%";

    /**
     * Drops the spaces at the end of each part and checks what is left: at least one character, visible ASCII, and none
     * of <code>{ } > | & , %</code>.
     *
     * @throws InvalidRequestException that names every violation
     */
    public ProtheusCustomerKey {
        group = withoutPadding(group);
        branch = withoutPadding(branch);
        code = withoutPadding(code);
        store = withoutPadding(store);
        Violations violations = new Violations();
        check(violations, "group", group);
        check(violations, "branch", branch);
        check(violations, "code (A1_COD)", code);
        check(violations, "store (A1_LOJA)", store);
        violations.throwIfAny(InvalidRequestException::of);
    }

    /** Returns the key as the CRM has it, such as {@code 01010100004201C}. */
    public String text() {
        return group + branch + code + store + CUSTOMER;
    }

    /** Returns the filter for the customer with this key: {@code externalId}, {@code eq}. */
    public Filter toFilter() {
        return Filter.eq(CustomerFields.EXTERNAL_ID, text());
    }

    /** Returns {@link #text()}. */
    @Override
    public String toString() {
        return text();
    }

    private static String withoutPadding(@Nullable String part) {
        int end = part == null ? 0 : part.length();
        while (part != null && end > 0 && part.charAt(end - 1) == ' ') {
            end--;
        }
        return part == null ? "" : part.substring(0, end);
    }

    private static void check(Violations violations, String name, String part) {
        if (part.isEmpty()) {
            violations.add("The " + name + " of the key of a customer is missing or blank.");
        } else if (!part.chars().allMatch(ProtheusCustomerKey::isSafe)) {
            violations.add("The " + name + " of the key of a customer is visible ASCII without " + SYNTAX
                    + " and spaces, not " + Violations.quote(part) + ".");
        }
    }

    private static boolean isSafe(int c) {
        return c > ' ' && c < 0x7F && SYNTAX.indexOf(c) < 0;
    }
}
