package br.dev.crm.transport.jdk.inspection;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Follows the responses of one connection, byte by byte, and refuses what the client misreads: a status that has not
 * three digits, chunk sizes that are none or do not fit into an {@code int} (the client's parser never returns from
 * some of them), chunks without their line ends. Heads that the client refuses by itself are refused as well, because
 * it leaves their connections open; what its fields tell, is left to the transport. Not thread-safe, except for
 * {@link #requestSent()}.
 */
final class ResponseFraming {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[0-9] ([0-9]{3})( .*)?", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]*");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f]");
    private static final int LONGEST_LINE = 1 << 16;
    private static final int LONGEST_HEAD = 1 << 18;
    private static final int MOST_INTERIM = 20;

    /** What the client adds to the length of each field. */
    private static final int OF_EACH_FIELD = 32;

    private enum State {
        STATUS,
        FIELDS,
        LENGTH,
        CHUNKS,
        /** The response is over; what comes before the next request belongs to nothing, and the client drops it. */
        OVER,
        /** The rest of the connection is one body, or the client refuses the response. */
        UNFOLLOWED
    }

    private final StringBuilder line = new StringBuilder();
    private final StringBuilder field = new StringBuilder();
    private State state = State.STATUS;
    private int status;
    private @Nullable String length;
    private @Nullable String encoding;
    private boolean repeated;
    private boolean unreadable;
    private int headLength;
    private int interim;
    private long left;
    private ChunkFraming chunks = new ChunkFraming();
    private volatile boolean requested;

    /** Says that bytes of a request went out: what comes behind the last response is the next one. */
    void requestSent() {
        requested = true;
    }

    /**
     * Follows these bytes, which are all taken.
     *
     * @throws ProtocolException when they are no response that the client reads rightly
     */
    void accept(ByteBuffer bytes) throws ProtocolException {
        while (bytes.hasRemaining()) {
            switch (state) {
                case STATUS, FIELDS -> addToHead(bytes.get());
                case LENGTH -> skip(bytes);
                case CHUNKS -> {
                    if (chunks.accept(bytes)) {
                        finish();
                    }
                }
                case OVER -> {
                    if (!requested) {
                        return;
                    }
                    state = State.STATUS;
                }
                case UNFOLLOWED -> {
                    return;
                }
            }
        }
    }

    private void skip(ByteBuffer bytes) {
        int count = (int) Math.min(left, bytes.remaining());
        bytes.position(bytes.position() + count);
        left -= count;
        if (left == 0) {
            finish();
        }
    }

    private void finish() {
        requested = false;
        interim = 0;
        state = State.OVER;
    }

    private void addToHead(byte next) throws ProtocolException {
        int end = line.length();
        boolean cr = end > 0 && line.charAt(end - 1) == '\r';
        if (state == State.FIELDS && end == 0 && next != ' ' && next != '\t') {
            // Now, not with the end of this line: the client would refuse the field before.
            readField();
            field.setLength(0);
        }
        if (next == '\n') {
            line.setLength(cr ? end - 1 : end);
            readLine();
            line.setLength(0);
        } else if (cr) {
            // The client begins a field anew behind it.
            throw new ProtocolException("The response's head has a carriage return within a line");
        } else if (end == LONGEST_LINE) {
            throw new ProtocolException("A line of the response's head is longer than 64 KiB");
        } else {
            line.append((char) (next & 0xff));
        }
    }

    private void readLine() throws ProtocolException {
        headLength += line.length() + OF_EACH_FIELD;
        if (headLength > LONGEST_HEAD) {
            throw new ProtocolException("The response's head is longer than 256 KiB");
        }
        if (state == State.STATUS) {
            readStatus();
        } else if (line.length() == 0) {
            begin();
        } else if (field.length() + line.length() > LONGEST_LINE) {
            throw new ProtocolException("A field of the response is longer than 64 KiB");
        } else {
            field.append(line);
        }
    }

    private void readStatus() throws ProtocolException {
        Matcher matcher = STATUS.matcher(line);
        if (!matcher.matches()) {
            throw new ProtocolException("The response's status line has no status of three digits");
        }
        status = Integer.parseInt(matcher.group(1));
        interim += status < 200 ? 1 : 0;
        if (status < 100 || interim > MOST_INTERIM) {
            throw new ProtocolException("The response's status is below 100, or the 21st interim one");
        }
        headLength = line.length() + OF_EACH_FIELD;
        length = null;
        encoding = null;
        repeated = false;
        unreadable = false;
        field.setLength(0);
        state = State.FIELDS;
    }

    private void readField() throws ProtocolException {
        int colon = field.indexOf(":");
        if (colon < 0) {
            return;
        }
        String name = field.substring(0, colon);
        String value = field.substring(colon + 1).trim();
        if (!TOKEN.matcher(name).matches() || CONTROL.matcher(value).find()) {
            throw new ProtocolException("A field of the response has characters that none may have");
        }
        if (name.equalsIgnoreCase("Content-Length")) {
            repeated |= length != null;
            unreadable |= ContentLength.of(value) < 0;
            length = value;
        } else if (name.equalsIgnoreCase("Transfer-Encoding")) {
            repeated |= encoding != null;
            encoding = value;
        }
    }

    /** Decides as the client does what follows the head; where its fields are in doubt nothing of a body is read. */
    private void begin() throws ProtocolException {
        String announced = length;
        String encoded = encoding;
        if (status >= 200 && unreadable) {
            throw new ProtocolException("The response's Content-Length is not one number");
        }
        if (status < 200) {
            state = status == 101 ? State.UNFOLLOWED : State.STATUS;
        } else if (status == 204 || status == 304) {
            finish();
        } else if (repeated || (announced != null && encoded != null)) {
            state = State.UNFOLLOWED;
        } else if (encoded != null) {
            chunks = new ChunkFraming();
            state = encoded.equalsIgnoreCase("chunked") ? State.CHUNKS : State.UNFOLLOWED;
        } else if (announced == null) {
            state = State.UNFOLLOWED;
        } else {
            left = ContentLength.of(announced);
            state = State.LENGTH;
            if (left == 0) {
                finish();
            }
        }
    }
}
