package br.dev.crm.testkit.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The server's side of one connection, as a {@link Script} sees it. Every read ends after 20 seconds; for one thread
 * except for {@link #close()} and {@link #reset()}.
 */
public final class RawConnection implements AutoCloseable {
    private static final int MILLIS = 20_000;
    private static final int LINE_LIMIT = 1 << 20;

    private final Socket plain;
    private final Socket socket;
    private final InputStream in;
    private final int number;
    private final Consumer<RecordedRequest> recorder;
    private volatile long written;

    RawConnection(Socket plain, Socket socket, int number, Consumer<RecordedRequest> recorder) throws IOException {
        this.plain = plain;
        this.socket = socket;
        this.number = number;
        this.recorder = recorder;
        socket.setSoTimeout(MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Returns how many connections this server had accepted before this one. */
    public int number() {
        return number;
    }

    /** Returns how many bytes the script has sent on this connection so far. */
    public long written() {
        return written;
    }

    /**
     * Waits for one request with its body and records it.
     *
     * @throws EOFException when the client closes the connection instead
     */
    public RecordedRequest readRequest() throws IOException {
        RecordedRequest whole = takeRequest();
        recorder.accept(whole);
        return whole;
    }

    /**
     * Waits for one request with its body and does not record it, so that a server can take any number of them.
     *
     * @throws EOFException when the client closes the connection instead
     */
    public RecordedRequest takeRequest() throws IOException {
        RecordedRequest head = head();
        return new RecordedRequest(number, head.requestLine(), head.fields(), body(head));
    }

    /**
     * Waits for request line and header fields and records them with an empty body.
     *
     * @throws EOFException when the client closes the connection instead
     */
    public RecordedRequest readHeaders() throws IOException {
        RecordedRequest head = head();
        recorder.accept(head);
        return head;
    }

    private RecordedRequest head() throws IOException {
        String line = readLine();
        List<String> fields = new ArrayList<>();
        for (String field = readLine(); !field.isEmpty(); field = readLine()) {
            fields.add(field);
        }
        return new RecordedRequest(number, line, List.copyOf(fields), new byte[0]);
    }

    private byte[] body(RecordedRequest head) throws IOException {
        if (!head.values("Transfer-Encoding").isEmpty()) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int size = chunkSize(); size > 0; size = chunkSize()) {
                body.write(readBytes(size));
                readLine();
            }
            while (!readLine().isEmpty()) {
                // Trailing fields are of no interest.
            }
            return body.toByteArray();
        }
        List<String> lengths = head.values("Content-Length");
        return lengths.isEmpty() ? new byte[0] : readBytes(Integer.parseInt(lengths.get(0)));
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(readLine().split(";", -1)[0].strip(), 16);
    }

    private String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() > LINE_LIMIT) {
                throw new EOFException("the client closed the connection");
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /**
     * Waits for exactly so many bytes, whatever they are.
     *
     * @throws EOFException when fewer come
     */
    public byte[] readBytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the client closed the connection");
        }
        return bytes;
    }

    /** Waits for the next byte and leaves it where it is; false when none came within the time. */
    boolean awaitByte(Duration time) throws IOException {
        socket.setSoTimeout(Math.toIntExact(time.toMillis()));
        try {
            in.mark(1);
            boolean came = in.read() >= 0;
            in.reset();
            return came;
        } catch (SocketTimeoutException e) {
            return false;
        } finally {
            socket.setSoTimeout(MILLIS);
        }
    }

    /** Sends bytes at once. */
    public void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        count(bytes.length);
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only the script's own thread writes
    private void count(int bytes) {
        written += bytes;
    }

    /** Takes in and forgets what comes, until the client closes. */
    void drain() throws IOException {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (SocketException e) {
            // A reset is an end, too.
        }
    }

    /** Passes bytes on in both directions, from and to a port on loopback, until either side closes. */
    public void joinTo(int port) throws IOException {
        try (Socket other = new Socket(InetAddress.getLoopbackAddress(), port)) {
            Thread back =
                    new Thread(() -> pass(other, socket), Thread.currentThread().getName() + "-back");
            back.setDaemon(true);
            back.start();
            in.transferTo(other.getOutputStream());
        }
    }

    private static void pass(Socket from, Socket to) {
        try (to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One side has closed, which the other sees by itself.
            return;
        }
    }

    /** Ends the connection with a reset. */
    public void reset() throws IOException {
        plain.setSoLinger(true, 0);
        plain.close();
    }

    /** Ends the connection in an orderly way; twice is fine. */
    @Override
    public void close() throws IOException {
        if (socket != plain && !plain.isClosed()) {
            socket.close();
        }
        plain.close();
    }

    /** Says that nothing more will be sent. */
    void shutdownOutput() throws IOException {
        socket.shutdownOutput();
    }

    /** Ends the connection below TLS, where nothing can wait for the peer. */
    void cut() throws IOException {
        plain.close();
    }
}
