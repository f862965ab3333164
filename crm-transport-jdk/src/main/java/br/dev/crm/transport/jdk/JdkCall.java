package br.dev.crm.transport.jdk;

import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.TransportException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request on a {@link HttpClient}. While its thread waits for the headers, the one way to end it is to interrupt
 * that thread: the client then cancels the exchange. Everything about that interruption happens under the lock, so that
 * it can neither come late nor be taken for one of the user's.
 */
final class JdkCall implements HttpCall {
    private static final long NANOS_TO_GIVE_UP = TimeUnit.SECONDS.toNanos(1);

    private final JdkTransport transport;
    private final HttpRequest request;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition stopped = lock.newCondition();
    private @Nullable Thread sender;
    private volatile @Nullable Supplier<TransportException> end;
    private boolean interruptedByEnd;
    private volatile @Nullable ResponseInfo info;
    private volatile @Nullable ResponseBody body;

    JdkCall(JdkTransport transport, HttpRequest request) {
        this.transport = transport;
        this.request = request;
    }

    @Override
    public HttpResponse send() throws TransportException {
        CountedClient client = transport.enter(this);
        boolean received = false;
        try {
            Duration timeout = transport.responseTimeout();
            java.net.http.HttpRequest translated =
                    RequestTranslation.translate(request, transport.ownTimer() ? null : timeout);
            startSending();
            HttpResponse response = exchange(client, translated);
            received = true;
            return response;
        } finally {
            if (!received) {
                giveUpBody();
                transport.leave(this);
            }
        }
    }

    private HttpResponse exchange(CountedClient client, java.net.http.HttpRequest translated)
            throws TransportException {
        java.net.http.HttpResponse<InputStream> response;
        try {
            response = sendInterruptibly(client.client(), translated);
        } catch (IOException e) {
            refuseIfEnded();
            return begun(client, e);
        } catch (InterruptedException e) {
            refuseIfEnded();
            throw TransportExceptionMapping.beforeHeaders(e);
        } catch (RuntimeException e) {
            transport.headUnreadable(client);
            refuseIfEnded();
            throw TransportExceptionMapping.beforeHeaders(e);
        }
        refuseIfEnded();
        return ResponseTranslation.translate(response.statusCode(), response.headers(), response.body());
    }

    private void refuseIfEnded() throws TransportException {
        Supplier<TransportException> reason = end;
        if (reason != null) {
            throw reason.get();
        }
    }

    /** A connection that breaks right behind the headers makes the client forget them: its response had begun. */
    private HttpResponse begun(CountedClient client, IOException failure) throws TransportException {
        ResponseInfo head = info;
        ResponseBody open = body;
        if (head == null || open == null) {
            if (failure instanceof ProtocolException) {
                transport.headUnreadable(client);
            }
            throw TransportExceptionMapping.beforeHeaders(failure);
        }
        open.onError(failure);
        return ResponseTranslation.translate(head.statusCode(), head.headers(), open);
    }

    private java.net.http.HttpResponse<InputStream> sendInterruptibly(
            HttpClient client, java.net.http.HttpRequest translated) throws IOException, InterruptedException {
        HeaderTimer timer = transport.ownTimer() ? new HeaderTimer(this, transport.responseTimeout()) : null;
        boolean woken = false;
        try {
            return transport.cancelsFailed()
                    ? CancelledExchange.send(client, translated, this::bodyOf)
                    : client.send(translated, this::bodyOf);
        } catch (InterruptedException e) {
            woken = true;
            throw e;
        } finally {
            if (timer != null) {
                timer.stop();
            }
            stopSending(woken);
        }
    }

    private void startSending() throws TransportException {
        lock.lock();
        try {
            if (end != null) {
                throw TransportException.notSent("The call was ended before it was sent", end.get());
            }
            if (Thread.currentThread().isInterrupted()) {
                throw TransportException.notSent("Interrupted before sending", null);
            }
            sender = Thread.currentThread();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Leaves the thread's flag as a user of this thread expects it.
     *
     * @param woken whether an interruption has ended the wait, which cleared the flag
     */
    private void stopSending(boolean woken) {
        lock.lock();
        try {
            sender = null;
            stopped.signalAll();
            if (woken && !interruptedByEnd) {
                Thread.currentThread().interrupt();
            } else if (!woken && interruptedByEnd) {
                Thread.interrupted();
            }
            // Woken and interrupted by the end: a flag that is set now stems from a second interruption, the user's.
        } finally {
            lock.unlock();
        }
    }

    private BodySubscriber<InputStream> bodyOf(ResponseInfo head) {
        Optional<String> doubt = ResponseTranslation.doubt(head.statusCode(), head.headers());
        ResponseBody made = new ResponseBody(
                ResponseTranslation.length(head.headers()),
                transport.responseTimeout(),
                () -> transport.leave(this),
                transport.guard(request.uri(), head.headers()));
        boolean late;
        lock.lock();
        try {
            late = sender == null || end != null;
            body = made;
            info = head;
        } finally {
            lock.unlock();
        }
        if (late) {
            made.close();
        } else if (doubt.isPresent()) {
            refuse(doubt.get());
        }
        return made;
    }

    /**
     * Ends the call before the client parses the body, and returns when its thread has given the connection up: the
     * client itself leaves it open where it cannot read the length.
     */
    private void refuse(String doubt) {
        end(() -> TransportException.unknown(doubt, null));
        long left = NANOS_TO_GIVE_UP;
        lock.lock();
        try {
            while (sender != null && sender != Thread.currentThread() && left > 0) {
                left = stopped.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void giveUpBody() {
        ResponseBody open = body;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void abort() {
        end(() -> TransportException.unknown("The call was aborted", null));
    }

    /** Ends the call with this exception, unless it is over or ended already. */
    void end(Supplier<TransportException> reason) {
        ResponseBody open;
        lock.lock();
        try {
            if (end != null) {
                return;
            }
            end = reason;
            // A thread that the user has interrupted is on its way out already, and keeps its flag.
            if (sender != null && !sender.isInterrupted()) {
                interruptedByEnd = true;
                sender.interrupt();
            }
            open = body;
        } finally {
            lock.unlock();
        }
        if (open != null) {
            open.fail(reason.get());
        }
    }
}
