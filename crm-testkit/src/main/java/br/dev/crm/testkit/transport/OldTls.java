package br.dev.crm.testkit.transport;

import br.dev.crm.testkit.server.Script;
import java.io.ByteArrayOutputStream;

/** The beginning of a handshake in which a server chooses a version of TLS that must not be spoken any more. */
final class OldTls {
    private static final int HANDSHAKE = 22;
    private static final int SERVER_HELLO = 2;
    private static final int RANDOM = 32;
    private static final int HEAD = 5;

    private OldTls() {}

    /** Reads the client's hello, chooses TLS 1.{@code minor - 1}, and waits for what the client does. */
    static Script choosing(int minor) {
        return connection -> {
            byte[] head = connection.readBytes(HEAD);
            connection.readBytes((head[3] & 0xff) << 8 | (head[4] & 0xff));
            connection.write(serverHello(minor));
            Script.stall().run(connection);
        };
    }

    private static byte[] serverHello(int minor) {
        ByteArrayOutputStream hello = new ByteArrayOutputStream();
        hello.write(3);
        hello.write(minor);
        hello.writeBytes(new byte[RANDOM]);
        hello.write(0); // no session
        hello.writeBytes(new byte[] {(byte) 0xc0, 0x13}); // TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA
        hello.write(0); // no compression
        hello.writeBytes(new byte[2]); // no extensions
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(new byte[] {HANDSHAKE, 3, (byte) minor, 0, (byte) (hello.size() + 4)});
        record.writeBytes(new byte[] {SERVER_HELLO, 0, 0, (byte) hello.size()});
        record.writeBytes(hello.toByteArray());
        return record.toByteArray();
    }
}
