package br.dev.crm.it.faults;

import br.dev.crm.testkit.server.Script;

/** In which way a response breaks whose head has come whole. */
enum BodyBreakage {
    NONE {
        @Override
        Script respond(String head, String body) {
            return Script.write(head + "Content-Length: " + body.length() + "\r\n\r\n" + body);
        }
    },
    CLOSE {
        @Override
        Script respond(String head, String body) {
            return half(head, body).then(Script.close());
        }
    },
    RESET {
        @Override
        Script respond(String head, String body) {
            return half(head, body).then(Script.reset());
        }
    },
    STALL {
        @Override
        Script respond(String head, String body) {
            return half(head, body).then(Script.stall());
        }
    },
    BAD_CHUNK {
        @Override
        Script respond(String head, String body) {
            String half = body.substring(0, body.length() / 2);
            String chunk = Integer.toHexString(half.length()) + "\r\n" + half + "\r\nzz\r\n";
            return Script.write(head + "Transfer-Encoding: chunked\r\n\r\n" + chunk)
                    .then(Script.close());
        }
    },
    /** The whole length comes, but what comes is no gzip. */
    BAD_GZIP {
        @Override
        Script respond(String head, String body) {
            String garbage = "\u001f\u008b\b\u0000 no gzip at all";
            return Script.write(
                    head + "Content-Encoding: gzip\r\nContent-Length: " + garbage.length() + "\r\n\r\n" + garbage);
        }
    };

    /**
     * Returns what the server sends after it has read the request.
     *
     * @param head status line and header fields, each with its line end
     */
    abstract Script respond(String head, String body);

    /** Returns whether a part of the body is missing. */
    boolean cuts() {
        return this != NONE && this != BAD_GZIP;
    }

    private static Script half(String head, String body) {
        return Script.write(
                head + "Content-Length: " + body.length() + "\r\n\r\n" + body.substring(0, body.length() / 2));
    }
}
