package br.dev.crm.transport.apache;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.jspecify.annotations.Nullable;

/** Reads the heads of answers on one connection; the library takes half a head for a whole one, and any number. */
final class AnswerParser extends DefaultHttpResponseParser {
    private static final int MOST_INTERIM_ANSWERS = 20;

    private @Nullable SessionInputBuffer received;
    private int interim;

    AnswerParser(Http1Config config) {
        super(config);
    }

    @Override
    public @Nullable ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in)
            throws IOException, HttpException {
        received = buffer;
        ClassicHttpResponse answer = super.parse(new WholeHead(buffer), in);
        if (answer != null && answer.getCode() < 200) {
            if (answer.getCode() == 101 || ++interim > MOST_INTERIM_ANSWERS) {
                throw new ProtocolException("interim answer " + answer.getCode() + ", number " + interim);
            }
        } else {
            interim = 0;
        }
        return answer;
    }

    boolean hasUnreadBytes() {
        SessionInputBuffer buffer = received;
        return buffer != null && buffer.length() > 0;
    }
}
