package br.dev.crm.transport.jdk;

import java.util.Random;

/** Responses that are nearly right, made from a seed: heads and chunks of odd pieces, then bytes changed at random. */
final class FuzzedResponses {
    private static final String[] STATUS = {
        "HTTP/1.1 200 OK",
        "HTTP/1.1 200 OK",
        "HTTP/1.1 200 OK",
        "HTTP/1.1 201 Created",
        "HTTP/1.0 200 OK",
        "HTTP/1.1 204 No Content",
        "HTTP/1.1 304 Not Modified",
        "HTTP/1.1 2000 OK",
        "HTTP/1.1 099 X",
        "HTTP/1.1 101 X",
        "HTTP/1.1 100 Continue",
        "HTTP/1.1 999 X",
        "HTTP/1.1 401 X",
        "HTTP/1.1 407 X",
        "HTTP/1.1 302 X",
        "HTTP/1.1",
        "HTTP/2 200",
        "",
        "ICY 200 OK",
        "HTTP/1.1 2"
    };
    private static final String[] LENGTHS = {
        "0",
        "5",
        "5",
        "40",
        "+5",
        "-5",
        "-1",
        "-2",
        "0x5",
        "5,5",
        "",
        "9223372036854775807",
        "9223372036854775808",
        "4294967301",
        "2147483648"
    };
    private static final String[] ENCODINGS = {
        "chunked",
        "chunked",
        "chunked",
        "chunked",
        "Chunked",
        "gzip",
        "gzip, chunked",
        "chunked, chunked",
        "identity",
        ""
    };
    private static final String[] SIZES = {
        "5",
        "5",
        "5",
        "05",
        "5;a=b",
        "5 ",
        "+5",
        "-5",
        " 5",
        "0x5",
        "5x",
        "",
        "100000005",
        "10000000000000005",
        "7fffffff",
        "FFFFFFFF",
        "FFFFFFFF0",
        "0",
        "00",
        "1"
    };
    private static final String[] ENDLESS_SIZES = {"80000000", "C0000000", "FFFFFFFE"};
    private static final String[] FIELDS = {
        "X: 1",
        "Connection: close",
        "Connection: keep-alive",
        "Content-Encoding: gzip",
        "X",
        ": x",
        "X : 1",
        "X: a\rb",
        "X: \u0000",
        " folded",
        "Set-Cookie: a=b",
        "Location: http://127.0.0.1:1/",
        "WWW-Authenticate: Basic",
        "Proxy-Authenticate: Basic",
        "Upgrade: h2c",
        "Trailer: X",
        "Keep-Alive: timeout=0"
    };
    private static final String[] LINE_ENDS = {"\r\n", "\r\n", "\r\n", "\r\n", "\r\n", "\r\n", "\n", "\r", "\r\r\n", ""
    };

    private final Random random;
    private final StringBuilder text = new StringBuilder();

    private FuzzedResponses(long seed) {
        random = new Random(seed);
    }

    /** Returns the response of a seed, one character a byte. */
    static String of(long seed) {
        return new FuzzedResponses(seed).make();
    }

    private String make() {
        for (int i = random.nextInt(40) == 0 ? random.nextInt(30) : random.nextInt(8) == 0 ? 1 : 0; i > 0; i--) {
            text.append("HTTP/1.1 10").append(random.nextInt(4)).append(" X\r\n\r\n");
        }
        head();
        if (random.nextInt(3) > 0) {
            for (int i = random.nextInt(5); i > 0; i--) {
                chunk();
            }
            text.append("0")
                    .append(lineEnd())
                    .append(random.nextInt(4) == 0 ? "X: 1\r\n" : "")
                    .append(lineEnd());
        } else {
            text.append("hello".repeat(random.nextInt(10)));
        }
        for (int i = random.nextInt(3) == 0 ? random.nextInt(4) : 0; i > 0; i--) {
            mutate();
        }
        return text.toString();
    }

    private void head() {
        text.append(one(STATUS)).append(lineEnd());
        for (int i = random.nextInt(3); i > 0; i--) {
            text.append(one(FIELDS)).append(lineEnd());
        }
        if (random.nextInt(4) > 0) {
            text.append("Transfer-Encoding: ").append(one(ENCODINGS)).append(lineEnd());
        }
        if (random.nextInt(4) == 0) {
            text.append("Content-Length: ").append(one(LENGTHS)).append(lineEnd());
        }
        text.append("\r\n");
    }

    private void chunk() {
        String size = random.nextInt(60) == 0 ? one(ENDLESS_SIZES) : one(SIZES);
        text.append(size)
                .append(lineEnd())
                .append("hello".repeat(random.nextInt(20) == 0 ? 8_000 : 1))
                .append(lineEnd());
    }

    private void mutate() {
        if (text.length() == 0) {
            return;
        }
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
            case 0 -> text.setCharAt(at, (char) random.nextInt(256));
            case 1 -> text.insert(at, (char) random.nextInt(256));
            case 2 -> text.deleteCharAt(at);
            default -> text.setLength(at);
        }
    }

    private String lineEnd() {
        return random.nextInt(4) > 0 ? "\r\n" : one(LINE_ENDS);
    }

    private String one(String[] values) {
        return values[random.nextInt(values.length)];
    }
}
