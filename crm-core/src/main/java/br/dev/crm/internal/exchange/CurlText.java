package br.dev.crm.internal.exchange;

import br.dev.crm.spi.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes a request as a command line of curl for a POSIX shell. */
public final class CurlText {
    /** Longer bodies are left to a file. */
    private static final int MOST_BODY_BYTES = 64 * 1024;

    private static final String NEXT = " \\\n  ";

    private CurlText() {}

    /** Returns the command; the session, which the request must not carry yet, stands in it as a shell variable. */
    public static String of(HttpRequest request) {
        StringBuilder command = new StringBuilder("curl -sS -i -X ")
                .append(request.method())
                .append(' ')
                .append(quoted(request.uri().toASCIIString()));
        request.headers()
                .forEach((name, value) -> command.append(NEXT).append("-H ").append(quoted(name + ": " + value)));
        command.append(NEXT).append("-H \"Cookie: $CRM_COOKIE\"");
        byte @Nullable [] body = request.body();
        if (body != null && body.length > MOST_BODY_BYTES) {
            command.append(NEXT).append("--data-binary @record.json");
        } else if (body != null) {
            command.append(NEXT).append("--data-raw ").append(quoted(new String(body, StandardCharsets.UTF_8)));
        }
        return command.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
