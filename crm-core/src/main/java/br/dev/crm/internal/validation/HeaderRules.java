package br.dev.crm.internal.validation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which header fields a user may add to a request. */
public final class HeaderRules {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");

    /** Sent by the library or its transport, or of meaning to the connection. */
    private static final Set<String> TAKEN = Set.of(
            "accept",
            "accept-encoding",
            "authorization",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "cookie",
            "expect",
            "host",
            "integration-action",
            "integration-filter",
            "integration-resource",
            "integration-service",
            "integration-version",
            "keep-alive",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent");

    private HeaderRules() {}

    /** Adds a violation for each rule that the field breaks. */
    public static void check(Violations violations, String name, String value) {
        violations.require(
                NAME.matcher(name).matches(), "A header field has a name of HTTP, not " + Violations.quote(name) + ".");
        violations.require(
                !TAKEN.contains(name.toLowerCase(Locale.ROOT)),
                "The header field " + Violations.quote(name) + " is sent by the library itself.");
        violations.require(
                Violations.isHeaderSafe(value),
                "The value of the header field " + Violations.quote(name)
                        + " has control characters or characters outside of ASCII.");
        violations.require(
                hasNoBlankAtAnEnd(value),
                "The value of the header field " + Violations.quote(name)
                        + " begins or ends with a space, which HTTP does not carry; remove it.");
    }

    /** Returns whether the text arrives as it is: HTTP drops the blanks around the value of a header field. */
    public static boolean hasNoBlankAtAnEnd(String text) {
        return text.equals(text.strip());
    }
}
