package br.dev.crm.it.ending;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmClientBuilder;
import br.dev.crm.event.CallEnd;
import br.dev.crm.event.CallInfo;
import br.dev.crm.event.CallListener;
import br.dev.crm.it.support.Await;
import br.dev.crm.it.support.CallerThread;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.NumberRecord;
import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.it.support.ScriptedCrm.Service;
import br.dev.crm.request.CrmResponse;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import br.dev.crm.testkit.server.SilentPort;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client whose next call is blocked, in one of the states in which a call can wait. */
final class BlockedCall implements AutoCloseable {
    /** Where a call waits. */
    enum Kind {
        CONNECTING,
        IN_HEADERS,
        IN_BODY,
        IN_BACKOFF,
        FOR_IN_FLIGHT_PERMIT,
        FOR_RATE_LIMITER_PERMIT,
        LOGGING_IN,
        FOR_LOGIN_OF_ANOTHER_CALL
    }

    /** Long enough that nothing but an interruption can be the reason of an end. */
    private static final Duration LONG = Duration.ofSeconds(60);

    /** For what nobody can see: that a thread has come from its request to the wait for the response. */
    private static final Duration A_WHILE = Duration.ofMillis(100);

    private final Kind kind;
    private final SilentPort nobody;
    private final ScriptedCrm crm;
    private final CrmClient client;
    private final List<Long> ends = new CopyOnWriteArrayList<>();
    private CallerThread other;

    BlockedCall(Kind kind, Combination combination) throws IOException, InterruptedException {
        this.kind = kind;
        nobody = kind == Kind.CONNECTING ? new SilentPort() : null;
        crm = isLogin() ? ScriptedCrm.serving(Service.play(Script.stall()), service()) : ScriptedCrm.serving(service());
        CrmClientBuilder builder = crm.client(combination)
                .connectTimeout(LONG)
                .responseTimeout(LONG)
                .deadline(LONG.multipliedBy(2))
                .maxConnections(kind == Kind.FOR_IN_FLIGHT_PERMIT ? 1 : 2)
                .connectionWait(LONG)
                .rateLimiter(kind == Kind.FOR_RATE_LIMITER_PERMIT ? longest -> Optional.of(LONG) : null)
                .listener(new CallListener() {
                    @Override
                    public void callEnded(CallInfo call, CallEnd end) {
                        ends.add(System.nanoTime());
                    }
                });
        client = nobody == null
                ? builder.build()
                : builder.integrationUri(nobody.uri())
                        .loginUri(crm.uri().resolve("/api/login"))
                        .build();
        if (kind == Kind.FOR_IN_FLIGHT_PERMIT || kind == Kind.FOR_LOGIN_OF_ANOTHER_CALL) {
            other = CallerThread.start(this::call);
            awaitReceived();
        }
    }

    private boolean isLogin() {
        return kind == Kind.LOGGING_IN || kind == Kind.FOR_LOGIN_OF_ANOTHER_CALL;
    }

    private Service service() {
        return switch (kind) {
            case IN_BODY ->
                Service.play(Script.write("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n[{")
                        .then(Script.stall()));
            case IN_BACKOFF -> Service.respond(Responses.of(429, "", "Retry-After: 50"));
            default -> Service.play(Script.stall());
        };
    }

    /** The call that is blocked. */
    void call() {
        client.send(CustomerRequests.list());
    }

    /** The same on a thread of the client. */
    CompletableFuture<CrmResponse<List<NumberRecord>>> asyncCall() {
        return client.sendAsync(CustomerRequests.list());
    }

    /** Waits until the call is blocked, as far as that can be seen. */
    void awaitBlocked() throws InterruptedException {
        awaitReceived();
        Thread.sleep(A_WHILE.toMillis());
    }

    private void awaitReceived() throws InterruptedException {
        if (isLogin() || nobody != null) {
            crm.awaitLogins(1);
        } else if (kind != Kind.FOR_RATE_LIMITER_PERMIT) {
            crm.awaitCalls(1);
        }
    }

    /** Waits until a call has ended and returns when, by {@link System#nanoTime()}; fails when none has in time. */
    long awaitEnd(Duration time) throws InterruptedException {
        Await.until(() -> !ends.isEmpty(), time, () -> kind + ": no call has ended");
        return ends.get(0);
    }

    /** How many requests, logins included, have come. */
    int received() {
        return crm.logins() + crm.calls();
    }

    /** The same when there was time for more. */
    int receivedAfterAWhile() throws InterruptedException {
        Thread.sleep(A_WHILE.toMillis());
        return received();
    }

    @Override
    public void close() throws IOException {
        client.close();
        try {
            if (other != null && !other.endsWithin(LONG)) {
                throw new AssertionError("A closed client has a call in flight");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        crm.close();
        if (nobody != null) {
            nobody.close();
        }
    }
}
