package br.dev.crm.it.secrets;

import br.dev.crm.testkit.server.Responses;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Responses that carry the mark where nothing can read it as what it is. Texts of one character a byte. */
final class MalformedResponses {
    private static final String M = Canary.MARK;

    /** Behind a status line: fields, framing, and what goes with them. */
    private static final List<String> FIELDS = List.of(
            "Set-Cookie: JSESSIONID=" + M + "\u0001\r\n\r\n",
            "Set-Cookie: JSESSIONID=" + M + "\0; Path=/\r\n\r\n",
            "Set-Cookie: JSESSIONID=" + M + "\r" + M + "\r\n\r\n",
            "Set-Cookie: JSESSIONID=" + M + "\u00e3; Path=/\r\nContent-Length: 2\r\n\r\n[]",
            "Set-Cookie: " + M + "\u00e3=1; Path=/\r\nContent-Length: 2\r\n\r\n[]",
            "Set-Cookie: " + M + "\r\nContent-Length: 2\r\n\r\n[]",
            "Set-Cookie JSESSIONID=" + M + "\r\n\r\n",
            "JSESSIONID=" + M + "\r\n\r\n",
            "JSESSIONID=" + M + ": 1\r\n\r\n",
            "X-Request-Id: 1\r\n Set-Cookie: JSESSIONID=" + M + "\r\nContent-Length: 2\r\n\r\n[]",
            "Authorization: " + M + "\u007f\r\n\r\n",
            "Cookie : " + M + "\r\n\r\n",
            "Set-Cookie: JSESSIONID=" + M,
            M,
            "Content-Length: 5" + M + "\r\n\r\nhello",
            "Transfer-Encoding: " + M + "\r\n\r\nhello",
            "Transfer-Encoding: chunked\r\n\r\n" + M + "\r\nhello",
            "Transfer-Encoding: chunked\r\n\r\n2;" + M + "\u0001\n[]\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n2;" + M + "\r\n[]\r\n0\r\nSet-Cookie: JSESSIONID=" + M + "\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n0\r\nSet-Cookie " + M + "\r\n\r\n",
            "Retry-After: " + M + "\r\nLocation: " + M + "\r\nContent-Type: " + M + "\r\nContent-Length: 0\r\n\r\n",
            "Content-Encoding: " + M + "\r\nContent-Length: 4\r\n\r\n" + M,
            "Content-Length: 99\r\n\r\n" + M);

    private static final List<String> STATUS_LINES = List.of(
            "HTTP/1.1 5" + M + " OK",
            "HTTP/1.1 200" + M,
            "HTTP/1.1 200 " + M + "\u0001",
            "HTTP/1.1 429 " + M,
            "HTTP/1.1 Set-Cookie: JSESSIONID=" + M,
            "HTTP/" + M + " 200 OK",
            M);

    private MalformedResponses() {}

    /** Returns heads that cannot be read, or that hardly can; the connection ends behind each. */
    static List<String> heads() {
        List<String> all = new ArrayList<>();
        FIELDS.forEach(fields -> all.add("HTTP/1.1 200 OK\r\n" + fields));
        STATUS_LINES.forEach(line -> all.add(line + "\r\nSet-Cookie: JSESSIONID=" + M + "\r\n\r\n"));
        return all;
    }

    /** Returns responses whose bodies are not what they should be, in all the ways that JSON is not recognised. */
    static List<String> bodies() {
        String record = "{\"externalId\":\"" + M + "\",\"name\":\"" + M + "\"}";
        List<String> all = new ArrayList<>();
        for (String body : List.of(
                "{\"id\":\"" + M,
                "[{\"externalId\":\"" + M + "\",\"name\":{}}]",
                "[{\"v\":\"" + M + "\"}]",
                "[\"" + M + "\"]",
                "\"" + M + "\" x",
                "{\"id\":[\"" + M + "\"]}",
                "\u00ef\u00bb\u00bf{\"rows\":[" + record + "]}",
                "\u00ef\u00bb\u00bf" + M,
                ")]}',\n" + record,
                ")]}'" + M,
                "for(;;);" + record,
                M + "(" + record + ");",
                M + "=1&name=" + M,
                "<html " + M + "><title>" + M + "</title><pre>" + record + "</pre>",
                "<" + M + ">" + M + "</" + M + ">",
                "{'name':'" + M + "'}",
                "{\"name\":\"Padaria \"" + M + "\": 1}",
                "[{\"born\":\"" + M + "\"}]",
                M,
                "5" + M,
                utf16(record))) {
            all.add(Responses.ok(body));
        }
        all.add(Responses.of(200, M, "Content-Type: text/html"));
        all.add(Responses.of(200, record, "Content-Type: text/html; charset=" + M));
        all.add(Responses.of(201, M));
        return all;
    }

    private static String utf16(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.ISO_8859_1);
    }
}
