package br.dev.crm.transport.apache.message;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.util.CharArrayBuffer;
import org.jspecify.annotations.Nullable;

/** Reads the heads of responses on one connection; the library takes half a head for a whole one, and any number. */
public final class ResponseParser extends DefaultHttpResponseParser {
    private static final int MOST_INTERIM_RESPONSES = 20;

    private @Nullable SessionInputBuffer received;
    private int interim;

    /** Makes a parser for one connection. */
    public ResponseParser(Http1Config config) {
        super(config);
    }

    @Override
    public @Nullable ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in)
            throws IOException, HttpException {
        received = buffer;
        ClassicHttpResponse response = super.parse(new BoundedHeaderBuffer(buffer), in);
        if (response != null && response.getCode() < 200) {
            if (response.getCode() == 101 || ++interim > MOST_INTERIM_RESPONSES) {
                throw new ProtocolException("interim response " + response.getCode() + ", number " + interim);
            }
        } else {
            interim = 0;
        }
        return response;
    }

    /** The library takes any number for a status, 0200 and 200 alike. */
    @Override
    protected ClassicHttpResponse createMessage(CharArrayBuffer line) throws IOException, HttpException {
        if (!hasThreeDigits(line)) {
            throw new ProtocolException("The status is not a number of three digits");
        }
        return super.createMessage(line);
    }

    /** Returns whether the second word of the line has. */
    private static boolean hasThreeDigits(CharArrayBuffer line) {
        int from = endOf(line, 0, false);
        from = endOf(line, from, true);
        int to = endOf(line, from, false);
        for (int i = from; i < to; i++) {
            if (line.charAt(i) < '0' || line.charAt(i) > '9') {
                return false;
            }
        }
        return to - from == 3;
    }

    /** Returns where the blanks from here on end, or else the characters that are none. */
    private static int endOf(CharArrayBuffer line, int from, boolean blanks) {
        int to = from;
        while (to < line.length() && (line.charAt(to) == ' ') == blanks) {
            to++;
        }
        return to;
    }

    /** Returns whether bytes of the connection were read that belong to no response so far. */
    public boolean hasUnreadBytes() {
        SessionInputBuffer buffer = received;
        return buffer != null && buffer.length() > 0;
    }
}
