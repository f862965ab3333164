package br.dev.crm.testkit.socket;

import br.dev.crm.spi.http.TransportException;
import br.dev.crm.spi.http.TransportSettings;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** One socket, with TLS over it where the route asks for it. */
final class SocketConnection {
    private static final Set<String> TOO_OLD = Set.of("SSLv2Hello", "SSLv3", "TLSv1", "TLSv1.1");

    private final SocketRoute route;
    private final Socket plain = new Socket();
    private Socket socket = plain;
    private InputStream in;

    SocketConnection(SocketRoute route) throws IOException {
        this.route = route;
        // Makes the socket below exist: until it does, close() beside connect() is lost, and it stays open for ever.
        plain.setTcpNoDelay(true);
    }

    SocketRoute route() {
        return route;
    }

    void connect(TransportSettings settings) throws IOException {
        long end = System.nanoTime() + settings.connectTimeout().toNanos();
        plain.connect(address(), left(end));
        plain.setSoTimeout(left(end));
        if (route.throughTunnel()) {
            openTunnel();
        }
        if (route.tls()) {
            startTls(settings.sslContext());
        }
        in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
        plain.setSoTimeout(millis(settings.responseTimeout()));
    }

    private InetSocketAddress address() throws IOException {
        return route.proxy() != null
                ? route.proxy()
                : new InetSocketAddress(InetAddress.getAllByName(route.host())[0], route.port());
    }

    private static int left(long end) throws SocketTimeoutException {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        if (left.isZero() || left.isNegative()) {
            throw new SocketTimeoutException("no connection in time");
        }
        return millis(left);
    }

    /** Returns what a socket takes for this time: 0 would be no limit. */
    private static int millis(Duration time) {
        return (int) Math.max(1, Math.min(time.toMillis(), Integer.MAX_VALUE));
    }

    private void openTunnel() throws IOException {
        String authority = route.host() + ":" + route.port();
        plain.getOutputStream()
                .write(RequestText.bytes("CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\n\r\n"));
        // Unbuffered: what follows the head belongs to TLS.
        int status = ResponseHead.read(plain.getInputStream()).status();
        if (status != 200) {
            throw TransportException.notSent("The proxy makes no tunnel: " + status, null);
        }
    }

    private void startTls(SSLContext given) throws IOException {
        SSLSocket secured;
        try {
            SSLContext context = given == null ? SSLContext.getDefault() : given;
            secured = (SSLSocket) context.getSocketFactory().createSocket(plain, route.host(), route.port(), true);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(Arrays.stream(parameters.getProtocols())
                .filter(protocol -> !TOO_OLD.contains(protocol))
                .toArray(String[]::new));
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        socket = secured;
    }

    void write(byte[] head, byte[] body) throws IOException {
        socket.getOutputStream().write(head);
        if (body != null) {
            socket.getOutputStream().write(body);
        }
    }

    InputStream in() {
        return in;
    }

    /** Returns whether the server has neither closed nor sent anything that nobody asked for. */
    boolean isQuiet() {
        try {
            int before = plain.getSoTimeout();
            plain.setSoTimeout(1);
            try {
                in.read();
                return false;
            } catch (SocketTimeoutException e) {
                return true;
            } finally {
                plain.setSoTimeout(before);
            }
        } catch (IOException e) {
            return false;
        }
    }

    /** Closes below TLS, which waits for nobody. */
    void cut() {
        try {
            plain.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
