package br.dev.crm.benchmarks.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** One connection of the selector: bytes of a request come in until it is whole, then those of its response go out. */
final class StubConnection {
    private final SocketChannel channel;
    private final SelectionKey key;
    private final StubResponses responses;

    private ByteBuffer in = ByteBuffer.allocate(4 * 1024);
    private StubResponse response;
    private int nextPiece;
    private ByteBuffer out = ByteBuffer.allocate(0);

    StubConnection(SocketChannel channel, SelectionKey key, StubResponses responses) {
        this.channel = channel;
        this.key = key;
        this.responses = responses;
    }

    /** Goes on as far as the connection allows; false when the other side has closed it. */
    boolean advance() throws IOException {
        if (response == null && !receive()) {
            return false;
        }
        if (response != null) {
            send();
        }
        return true;
    }

    private boolean receive() throws IOException {
        if (!in.hasRemaining()) {
            in = ByteBuffer.wrap(Arrays.copyOf(in.array(), 2 * in.capacity())).position(in.position());
        }
        if (channel.read(in) < 0) {
            return false;
        }
        StubRequest request = StubRequest.parse(in.array(), in.position());
        if (request != null) {
            in.limit(in.position()).position(request.length());
            in.compact();
            response = responses.to(request);
            nextPiece = 0;
        }
        return true;
    }

    private void send() throws IOException {
        while (true) {
            if (!out.hasRemaining()) {
                if (nextPiece == response.pieces()) {
                    response = null;
                    key.interestOps(SelectionKey.OP_READ);
                    return;
                }
                out = ByteBuffer.wrap(response.piece(nextPiece++));
                continue;
            }
            if (channel.write(out) == 0) {
                key.interestOps(SelectionKey.OP_WRITE);
                return;
            }
        }
    }

    void close() {
        key.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            // The other side has reset it: gone is gone.
            key.cancel();
        }
    }
}
