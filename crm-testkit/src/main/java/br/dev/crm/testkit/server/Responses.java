package br.dev.crm.testkit.server;

/** Responses as texts, one character a byte. */
public final class Responses {
    private Responses() {}

    /** Returns a response 200 with this body, its length and no other field. */
    public static String ok(String body) {
        return of(200, body);
    }

    /** Returns a response with this status, body and header lines, each without its line end, and the body's length. */
    public static String of(int status, String body, String... fields) {
        return head(status, fields) + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    /** Returns a response 200 whose body comes in chunks of at most so many characters. */
    public static String chunked(String body, int most) {
        StringBuilder text = new StringBuilder(head(200)).append("Transfer-Encoding: chunked\r\n\r\n");
        for (int from = 0; from < body.length(); from += most) {
            String chunk = body.substring(from, Math.min(body.length(), from + most));
            text.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        return text.append("0\r\n\r\n").toString();
    }

    private static String head(int status, String... fields) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Status\r\n");
        for (String field : fields) {
            head.append(field).append("\r\n");
        }
        return head.toString();
    }
}
