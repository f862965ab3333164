package br.dev.crm.transport.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Sends as {@link HttpClient#send} does, and cancels an exchange that fails. A client forgets the connection of a
 * response whose head it cannot read; a cancelled exchange closes it. That is possible by a stage that waits for
 * {@code sendAsync}, is not over when the exchange is, and hands its cancellation on. It costs a change of threads.
 */
final class CancelledExchange {
    private CancelledExchange() {}

    static HttpResponse<InputStream> send(HttpClient client, HttpRequest request, BodyHandler<InputStream> handler)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<InputStream>> exchange = client.sendAsync(request, handler);
        CompletableFuture<Object> afterIt =
                exchange.handle((response, failure) -> true).thenCompose(over -> new CompletableFuture<>());
        try {
            return exchange.get();
        } catch (InterruptedException e) {
            exchange.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            afterIt.cancel(true);
            throw failure(e.getCause());
        }
    }

    private static IOException failure(@Nullable Throwable cause) {
        if (cause instanceof IOException failed) {
            return failed;
        }
        if (cause instanceof RuntimeException failed) {
            throw failed;
        }
        if (cause instanceof Error failed) {
            throw failed;
        }
        return new IOException(cause);
    }
}
