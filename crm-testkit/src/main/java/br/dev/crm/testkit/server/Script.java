package br.dev.crm.testkit.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;

/**
 * What a server does on one connection. Scripts are stateless values, composed with {@link #then}, and shared by the
 * connections of a server; the connection is closed when its script ends. Texts are sent as ISO 8859-1, so that every
 * byte can be written as a character.
 */
@FunctionalInterface
public interface Script {

    /**
     * Plays the script.
     *
     * @throws IOException when the client has gone, which ends the script and is no failure of the test
     * @throws InterruptedException when the server is closed
     */
    void run(RawConnection connection) throws IOException, InterruptedException;

    /** Returns this script followed by another. */
    default Script then(Script next) {
        return connection -> {
            run(connection);
            next.run(connection);
        };
    }

    /** Returns this script played again and again until the client goes. */
    default Script forever() {
        return connection -> {
            while (true) {
                run(connection);
            }
        };
    }

    /** Waits for one request, body included, and records it. */
    static Script readRequest() {
        return RawConnection::readRequest;
    }

    /** Waits for the request line and header fields only and records them; the body stays where it is. */
    static Script readHeaders() {
        return RawConnection::readHeaders;
    }

    /** Sends these characters at once. */
    static Script write(String text) {
        return write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends these bytes at once. */
    static Script write(byte[] bytes) {
        return connection -> connection.write(bytes);
    }

    /** Sends these characters one by one with a pause before each. */
    static Script drip(String text, Duration pause) {
        return connection -> {
            for (byte single : text.getBytes(StandardCharsets.ISO_8859_1)) {
                Thread.sleep(pause.toMillis());
                connection.write(new byte[] {single});
            }
        };
    }

    /** Does nothing for a while. */
    static Script pause(Duration time) {
        return connection -> Thread.sleep(time.toMillis());
    }

    /** Sends nothing more, and takes in and forgets what comes, until the client or this server closes. */
    static Script stall() {
        return RawConnection::drain;
    }

    /** Ends the connection in an orderly way. */
    static Script close() {
        return RawConnection::close;
    }

    /** Ends what the server sends, with a farewell of TLS where there is TLS, and does not wait for the client's. */
    static Script shutdownOutput() {
        return RawConnection::shutdownOutput;
    }

    /** Ends the connection in an orderly way, but below TLS, of which the client hears no farewell. */
    static Script cut() {
        return RawConnection::cut;
    }

    /** Ends the connection with a reset, as a server that crashed does. */
    static Script reset() {
        return RawConnection::reset;
    }

    /** Waits for one request and sends these characters. */
    static Script respond(String text) {
        return readRequest().then(write(text));
    }

    /** Waits for one request and sends what the function makes of it. */
    static Script respond(Function<RecordedRequest, String> text) {
        return connection -> write(text.apply(connection.readRequest())).run(connection);
    }

    /**
     * Responds to every request with these characters and closes the connection once no request has come for so long.
     */
    static Script respondUntilIdle(String text, Duration idle) {
        return connection -> {
            while (connection.awaitByte(idle)) {
                respond(text).run(connection);
            }
        };
    }

    /** Plays the first script on the first connection of a server and the other script on every later one. */
    static Script onFirstConnection(Script first, Script later) {
        return connection -> (connection.number() == 0 ? first : later).run(connection);
    }

    /** Acts as an HTTP proxy that takes {@code CONNECT}, and joins every tunnel to this port on loopback. */
    static Script tunnelTo(int port) {
        return connection -> {
            connection.readHeaders();
            connection.write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            connection.joinTo(port);
        };
    }
}
