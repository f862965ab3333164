package br.dev.crm.transport.jdk;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.http.HttpClient;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ends an {@link HttpClient} with its connections and its thread, on every JDK from 17. */
final class ClientShutdown {
    private static final @Nullable MethodHandle SHUTDOWN_NOW = shutdownNow();

    /** What a client's {@code toString} ends with: the number that its thread has in its name, too. */
    private static final Pattern NUMBER = Pattern.compile("\\((\\d+)\\)$");

    private static final long MILLIS_TO_WAIT = 1_000;

    private ClientShutdown() {}

    /** Returns whether the end of a client closes its connections one and all, also those that it has forgotten. */
    static boolean closesAll() {
        return SHUTDOWN_NOW != null;
    }

    /** Stops the client and waits a moment for its thread; without effect where that thread cannot be found. */
    static void end(HttpClient client) {
        Optional<Thread> selector = selector(client);
        if (SHUTDOWN_NOW != null) {
            shutDown(SHUTDOWN_NOW, client);
        } else {
            // Before JDK 21 a client has no way to be closed, but its loop runs until it is interrupted and closes the
            // idle connections on its way out.
            selector.ifPresent(Thread::interrupt);
        }
        selector.ifPresent(ClientShutdown::await);
    }

    private static @Nullable MethodHandle shutdownNow() {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(HttpClient.class, "shutdownNow", MethodType.methodType(void.class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }

    private static void shutDown(MethodHandle shutdownNow, HttpClient client) {
        try {
            shutdownNow.invoke(client);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Thread> selector(HttpClient client) {
        Matcher matcher = NUMBER.matcher(client.toString());
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = "HttpClient-" + matcher.group(1) + "-SelectorManager";
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root != null && root.getParent() != null) {
            root = root.getParent();
        }
        if (root == null) {
            return Optional.empty();
        }
        Thread[] threads = new Thread[root.activeCount() + 64];
        root.enumerate(threads);
        return Arrays.stream(threads)
                .filter(Objects::nonNull)
                .filter(thread -> thread.getName().equals(name))
                .findFirst();
    }

    private static void await(Thread selector) {
        if (selector == Thread.currentThread()) {
            return;
        }
        try {
            selector.join(MILLIS_TO_WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
