package br.dev.crm.internal.attempt;

import br.dev.crm.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After}: seconds or an HTTP date (RFC 9110, section 10.2.3). */
public final class RetryAfter {
    /** Longer texts of digits are as good as for ever. */
    private static final int MOST_DIGITS = 9;

    private static final Duration FOR_EVER = Duration.ofSeconds(999_999_999);

    private RetryAfter() {}

    /** Returns how long to wait, never negative; null when the header is missing or says neither. */
    public static @Nullable Duration of(HttpHeaders headers, Instant now) {
        @Nullable String text = headers.first("Retry-After").map(String::trim).orElse(null);
        if (text == null || text.isEmpty()) {
            return null;
        }
        boolean negative = text.charAt(0) == '-';
        String digits = negative ? text.substring(1) : text;
        if (!digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            if (negative) {
                return Duration.ZERO;
            }
            return digits.length() > MOST_DIGITS ? FOR_EVER : Duration.ofSeconds(Long.parseLong(digits));
        }
        try {
            Duration wait = Duration.between(
                    now,
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
