package br.dev.crm.transport.jdk;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.http.TransportException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Bounds the wait for headers where the client's own time-out cannot: from JDK 26 on that one runs until the body is
 * read, and would end a stream that never stalls.
 */
final class HeaderTimer {
    private final CompletableFuture<Void> headers = new CompletableFuture<>();

    HeaderTimer(JdkCall call, Duration time) {
        CompletableFuture<Void> unused = headers.orTimeout(time.toNanos(), TimeUnit.NANOSECONDS)
                .whenComplete((nothing, late) -> {
                    if (late != null) {
                        call.end(() -> TransportException.timeout("No response in time", Delivery.UNKNOWN, null));
                    }
                });
    }

    /** Returns whether this JDK's own time-out goes on after the headers. */
    static boolean neededHere() {
        return Runtime.version().feature() >= 26;
    }

    void stop() {
        headers.complete(null);
    }
}
