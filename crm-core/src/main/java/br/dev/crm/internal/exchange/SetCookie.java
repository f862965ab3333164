package br.dev.crm.internal.exchange;

import br.dev.crm.internal.attempt.HttpDate;
import br.dev.crm.internal.validation.Violations;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line {@code Set-Cookie}, as far as it matters for a session (RFC 6265): what it sets, or that it removes it.
 *
 * @param removes whether it has expired already
 */
record SetCookie(String name, String value, boolean removes) {
    private static final Pattern AGE = Pattern.compile("-?\\d+");

    /** Returns what the line says; null when it names no cookie. */
    static @Nullable SetCookie parse(String line, Instant now) {
        String[] parts = line.split(";", -1);
        int equals = parts[0].indexOf('=');
        String name = equals < 0 ? "" : parts[0].substring(0, equals).trim();
        if (name.isEmpty()) {
            return null;
        }
        String value = parts[0].substring(equals + 1).trim();
        return new SetCookie(name, value, value.isEmpty() || hasExpired(parts, now));
    }

    /** The last attribute of a name counts, and {@code Max-Age} before {@code Expires}. */
    private static boolean hasExpired(String[] parts, Instant now) {
        @Nullable Boolean byAge = null;
        @Nullable Boolean byDate = null;
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals < 0) {
                continue;
            }
            String attribute = parts[i].substring(0, equals).trim().toLowerCase(Locale.ROOT);
            String value = parts[i].substring(equals + 1).trim();
            if (attribute.equals("max-age") && AGE.matcher(value).matches()) {
                byAge = value.startsWith("-") || value.chars().allMatch(digit -> digit == '0');
            } else if (attribute.equals("expires")) {
                byDate = HttpDate.parse(value).map(date -> !date.isAfter(now)).orElse(byDate);
            }
        }
        return byAge != null ? byAge : byDate != null && byDate;
    }

    /** Returns whether a request can carry it: a header of HTTP/1.1 has no place for other characters than ASCII. */
    boolean canBeSent() {
        return Violations.isHeaderSafe(name) && Violations.isHeaderSafe(value);
    }
}
