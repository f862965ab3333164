package br.dev.crm.testkit.broken;

import br.dev.crm.spi.http.TransportException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends in peace where the connection broke. */
final class ForgivingBody extends FilterInputStream {

    ForgivingBody(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (TransportException e) {
            if (e.isTimeout() || e.getMessage().contains("aborted")) {
                throw e;
            }
            return -1;
        }
    }
}
