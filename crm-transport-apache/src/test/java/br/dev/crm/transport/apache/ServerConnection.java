package br.dev.crm.transport.apache;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The server's side of one connection; every wait ends within ten seconds. */
final class ServerConnection implements AutoCloseable {
    private static final int MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;
    private final int number;
    private final Consumer<ReceivedRequest> ledger;
    private final AtomicLong counted = new AtomicLong();
    private final CountDownLatch gone = new CountDownLatch(1);

    ServerConnection(Socket socket, int number, Consumer<ReceivedRequest> ledger) throws IOException {
        this.socket = socket;
        this.number = number;
        this.ledger = ledger;
        socket.setSoTimeout(MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** What turns a socket into one with TLS. */
    interface Layer {
        Socket over(Socket socket) throws IOException;
    }

    /** Returns the same connection with another layer on top. */
    ServerConnection upgraded(Layer layer) throws IOException {
        return new ServerConnection(layer.over(socket), number, ledger);
    }

    /** Returns how many connections came before this one. */
    int number() {
        return number;
    }

    /** Returns the next request, or null when the client has closed the connection. */
    ReceivedRequest readRequest() throws IOException {
        try {
            String line = readLine();
            if (line != null) {
                return readRest(line);
            }
            gone.countDown();
            return null;
        } catch (SocketException | EOFException e) {
            gone.countDown();
            throw e;
        }
    }

    private ReceivedRequest readRest(String line) throws IOException {
        List<String> fields = new ArrayList<>();
        int length = 0;
        for (String field = readLine(); field != null && !field.isEmpty(); field = readLine()) {
            fields.add(field);
            if (field.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(field.substring(15).strip());
            }
        }
        ReceivedRequest request =
                new ReceivedRequest(line, fields, new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
        ledger.accept(request);
        return request;
    }

    private String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                if (line.size() == 0) {
                    return null;
                }
                throw new EOFException("cut line");
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    void count(int bytes) {
        counted.addAndGet(bytes);
    }

    /** Returns how many bytes the script has counted so far. */
    long counted() {
        return counted.get();
    }

    /** Waits until the client closes its side. */
    void awaitGone() throws IOException {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (SocketException e) {
            // A reset is an end, too.
        }
        gone.countDown();
    }

    /** Returns whether the client has given this connection up within five seconds. */
    boolean wasGivenUp() throws InterruptedException {
        return gone.await(5, TimeUnit.SECONDS);
    }

    /** Ends the connection with a reset instead of an orderly end. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
