package br.dev.crm.transport.apache.connection;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.jspecify.annotations.Nullable;

/** Reads the heads of responses on one connection; the library takes half a head for a whole one, and any number. */
final class ResponseParser extends DefaultHttpResponseParser {
    private static final int MOST_INTERIM_RESPONSES = 20;

    private @Nullable SessionInputBuffer received;
    private int interim;

    ResponseParser(Http1Config config) {
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

    boolean hasUnreadBytes() {
        SessionInputBuffer buffer = received;
        return buffer != null && buffer.length() > 0;
    }
}
