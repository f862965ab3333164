package br.dev.crm.support;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A transport that responds to nothing but logins and, as blocking sockets do, takes no notice of an interruption: only
 * an abort ends a call.
 */
public final class HangingTransport implements HttpTransport {
    private final CompletableFuture<Thread> caller = new CompletableFuture<>();
    private final AtomicInteger aborted = new AtomicInteger();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private volatile boolean inBody;
    private volatile boolean inLogin;

    public void hangInTheBody() {
        inBody = true;
    }

    public void hangInTheLogin() {
        inLogin = true;
    }

    public Thread awaitCaller() throws Exception {
        return caller.get(10, TimeUnit.SECONDS);
    }

    public int aborted() {
        return aborted.get();
    }

    public int mostAtATime() {
        return most.get();
    }

    @Override
    public HttpCall prepare(HttpRequest request) {
        CountDownLatch end = new CountDownLatch(1);
        return new HttpCall() {
            @Override
            public HttpResponse send() throws TransportException {
                if (!inLogin && request.uri().getPath().equals("/api/login")) {
                    return ScriptedTransport.response(200, "{}", "Set-Cookie", "JSESSIONID=s1");
                }
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                caller.complete(Thread.currentThread());
                if (inBody) {
                    return new HttpResponse(200, HttpHeaders.none(), new HangingBody(end));
                }
                awaitUninterruptibly(end);
                now.decrementAndGet();
                throw TransportException.unknown("aborted", null);
            }

            @Override
            public void abort() {
                if (end.getCount() > 0) {
                    aborted.incrementAndGet();
                }
                end.countDown();
            }
        };
    }

    /** Like a read of a socket on a platform thread, it neither ends at an interruption nor clears the flag. */
    private static void awaitUninterruptibly(CountDownLatch end) {
        while (end.getCount() > 0) {
            LockSupport.parkNanos(end, TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    @Override
    public void close() {}

    private static final class HangingBody extends InputStream {
        private final CountDownLatch end;

        private HangingBody(CountDownLatch end) {
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            return read(new byte[1], 0, 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            awaitUninterruptibly(end);
            throw new IOException("aborted");
        }
    }
}
