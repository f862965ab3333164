package br.dev.crm.internal.attempt;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date of HTTP in each of its three forms (RFC 9110, section 5.6.7), and more: by its parts, in whichever order
 * they come, as RFC 6265, section 5.1.1, says of cookies.
 */
public final class HttpDate {
    private static final Pattern DELIMITERS = Pattern.compile("[^A-Za-z0-9:\\x80-\\uffff]+");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(\\D.*)?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(\\D.*)?");
    private static final Pattern YEAR = Pattern.compile("(\\d{2,4})(\\D.*)?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private @Nullable Matcher time;
    private int day;
    private int month;
    private int year = -1;

    private HttpDate() {}

    /** Returns the date; empty when it is none. */
    public static Optional<Instant> parse(String text) {
        HttpDate date = new HttpDate();
        for (String token : DELIMITERS.split(text, -1)) {
            date.take(token);
        }
        return date.instant();
    }

    private void take(String token) {
        Matcher matcher = TIME.matcher(token);
        if (time == null && matcher.matches()) {
            time = matcher;
            return;
        }
        matcher = DAY.matcher(token);
        if (day == 0 && matcher.matches()) {
            day = Integer.parseInt(matcher.group(1));
            return;
        }
        int named =
                token.length() < 3 ? -1 : MONTHS.indexOf(token.substring(0, 3).toLowerCase(Locale.ROOT));
        if (month == 0 && named >= 0) {
            month = named + 1;
            return;
        }
        matcher = YEAR.matcher(token);
        if (year < 0 && matcher.matches()) {
            year = Integer.parseInt(matcher.group(1));
        }
    }

    private Optional<Instant> instant() {
        if (time == null || day == 0 || month == 0 || year < 0) {
            return Optional.empty();
        }
        int full = year < 70 ? year + 2000 : year < 100 ? year + 1900 : year;
        try {
            return Optional.of(LocalDateTime.of(full, month, day, part(time, 1), part(time, 2), part(time, 3))
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int part(Matcher time, int group) {
        return Integer.parseInt(time.group(group));
    }
}
