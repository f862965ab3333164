package br.dev.crm.transport.apache.message;

import java.io.IOException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;

/** The fields behind the last chunk of a body, bounded as the fields of a head are. */
final class TrailerSection {

    /** The bytes of the connection, one at a time. */
    interface Bytes {

        /** Returns the next byte, 0 to 255; fails when there is none. */
        int next() throws IOException;
    }

    private final Bytes bytes;
    private int characters;

    TrailerSection(Bytes bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads up to the empty line, and drops what comes before it.
     *
     * @throws MalformedChunkCodingException when a line is no field
     * @throws MessageConstraintException when there are more than 1,000 fields, a line is longer than 64 KiB, or all of
     *     them are longer than 256 KiB
     */
    void skip() throws IOException {
        int fields = 0;
        while (skipField()) {
            if (++fields > HeadBounds.MOST_FIELDS) {
                throw new MessageConstraintException("There are too many trailing fields");
            }
        }
    }

    /** Returns false for the empty line. */
    private boolean skipField() throws IOException {
        int length = 0;
        boolean named = false;
        characters += 2;
        for (int c = bytes.next(); c != '\n'; c = bytes.next()) {
            if (c == '\r') {
                if (bytes.next() != '\n') {
                    throw new MalformedChunkCodingException("A trailing field does not end with its line");
                }
                break;
            }
            if ((c < ' ' && c != '\t') || c == 0x7f) {
                throw new MalformedChunkCodingException("The trailing fields have a control character");
            }
            named |= c == ':' && length > 0;
            count(++length);
        }
        if (length > 0 && !named) {
            throw new MalformedChunkCodingException("A line behind the last chunk is no field");
        }
        return length > 0;
    }

    private void count(int length) throws MessageConstraintException {
        if (length > HeadBounds.MOST_OF_A_LINE || ++characters > HeadBounds.MOST_CHARACTERS) {
            throw new MessageConstraintException("The trailing fields are too long");
        }
    }
}
