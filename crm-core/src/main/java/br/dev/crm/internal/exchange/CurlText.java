package br.dev.crm.internal.exchange;

import br.dev.crm.internal.text.JsonShape;
import br.dev.crm.spi.http.HttpRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a request as a command line of curl for a POSIX shell. */
public final class CurlText {
    /** Longer bodies are left to a file. */
    private static final int MOST_BODY_BYTES = 64 * 1024;

    private static final String NEXT = " \\\n  ";
    private static final String MASK = "…";

    /** What says how a request is meant; any other field may hold anything. */
    private static final Set<String> SHOWN = Set.of(
            "accept",
            "user-agent",
            "content-type",
            "integration-version",
            "integration-service",
            "integration-resource",
            "integration-action",
            "integration-response");

    private static final String FILTER = "Integration-Filter";

    /** A condition, as {@code field->operator->value}, or what stands between two. */
    private static final Pattern CONDITION =
            Pattern.compile("([A-Za-z_][\\w.]*->[A-Za-z]+)(->(?:(?!&&|\\|\\||[{}]).)*)?|\\{|}|&&|\\|\\|");

    private CurlText() {}

    /** Returns the command; the session, which the request must not carry yet, stands in it as a shell variable. */
    public static String of(HttpRequest request) {
        StringBuilder command = begin(request, request.uri().toASCIIString());
        request.headers().forEach((name, value) -> field(command, name, value));
        return withBody(command, request.body(), false);
    }

    /**
     * Returns the command with shapes in place of values: names, structure and the protocol stay, values of the record,
     * of the filter, of parameters and of further header fields do not.
     */
    public static String redacted(HttpRequest request) {
        StringBuilder command = begin(request, redacted(request.uri()));
        request.headers().forEach((name, value) -> field(command, name, redacted(name, value)));
        return withBody(command, request.body(), true);
    }

    private static StringBuilder begin(HttpRequest request, String uri) {
        return new StringBuilder("curl -sS -i -X ")
                .append(request.method())
                .append(' ')
                .append(quoted(uri));
    }

    private static void field(StringBuilder command, String name, String value) {
        command.append(NEXT).append("-H ").append(quoted(name + ": " + value));
    }

    private static String withBody(StringBuilder command, byte @Nullable [] body, boolean redacted) {
        command.append(NEXT).append("-H \"Cookie: $CRM_COOKIE\"");
        if (body != null && body.length > MOST_BODY_BYTES) {
            command.append(NEXT).append("--data-binary @record.json");
        } else if (body != null) {
            String text = new String(body, StandardCharsets.UTF_8);
            command.append(NEXT).append("--data-raw ").append(quoted(redacted ? JsonShape.of(text) : text));
        }
        return command.toString();
    }

    private static String redacted(URI uri) {
        String text = uri.toASCIIString();
        String query = uri.getRawQuery();
        if (query == null) {
            return text;
        }
        return text.substring(0, text.indexOf('?') + 1)
                + Arrays.stream(query.split("&", -1))
                        .map(parameter -> parameter.contains("=")
                                ? parameter.substring(0, parameter.indexOf('=') + 1) + MASK
                                : MASK)
                        .collect(Collectors.joining("&"));
    }

    private static String redacted(String name, String value) {
        if (name.equalsIgnoreCase(FILTER)) {
            return redactedFilter(value);
        }
        return SHOWN.stream().anyMatch(name::equalsIgnoreCase) ? value : MASK;
    }

    /** What is no condition, as in a raw filter, is masked whole. */
    private static String redactedFilter(String filter) {
        StringBuilder shown = new StringBuilder();
        Matcher part = CONDITION.matcher(filter);
        int end = 0;
        while (part.find()) {
            if (part.start() > end) {
                return MASK;
            }
            shown.append(
                    part.group(1) == null ? part.group() : part.group(1) + (part.group(2) == null ? "" : "->" + MASK));
            end = part.end();
        }
        return end < filter.length() ? MASK : shown.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
