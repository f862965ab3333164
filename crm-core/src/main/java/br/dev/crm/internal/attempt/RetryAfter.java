package br.dev.crm.internal.attempt;

import br.dev.crm.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After}: seconds or an HTTP date (RFC 9110, section 10.2.3). */
public final class RetryAfter {
    /** Longer texts of digits are as good as for ever. */
    private static final int MOST_DIGITS = 9;

    private static final Duration FOR_EVER = Duration.ofSeconds(999_999_999);

    private RetryAfter() {}

    /**
     * Returns how long to wait, never negative; null when the header is missing or says neither.
     *
     * @param now the time at which it came, for a response that does not say when it was sent
     */
    public static @Nullable Duration of(HttpHeaders headers, Instant now) {
        @Nullable String text = headers.first("Retry-After").map(String::trim).orElse(null);
        if (text == null || text.isEmpty()) {
            return null;
        }
        boolean negative = text.charAt(0) == '-';
        String digits = (negative ? text.substring(1) : text).replaceFirst("^0+(?=\\d)", "");
        if (!digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            if (negative) {
                return Duration.ZERO;
            }
            return digits.length() > MOST_DIGITS ? FOR_EVER : Duration.ofSeconds(Long.parseLong(digits));
        }
        // by the clock of the one who has written both, for ours may be off
        Instant sent = headers.first("Date").flatMap(HttpDate::parse).orElse(now);
        return HttpDate.parse(text)
                .map(date -> Duration.between(sent, date))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .orElse(null);
    }
}
