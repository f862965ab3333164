package br.dev.crm.it.load;

import br.dev.crm.CrmClient;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.NumberRecord;
import br.dev.crm.it.support.RetryPolicies;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** A client that works for a while against a CRM that fails all the time, and says now and then what it holds. */
public final class SoakProgram {
    static final int THREADS = 8;
    private static final int SAMPLES = 6;
    private static final Path SOCKETS = Path.of("/proc/self/fd");

    private final CrmClient client;
    private final AtomicLong ended = new AtomicLong();
    private volatile boolean over;

    private SoakProgram(CrmClient client) {
        this.client = client;
    }

    /** Takes transport, codec, the URIs of the integration and of the login, and how many seconds. */
    public static void main(String[] arguments) throws InterruptedException {
        CrmClient client = Combination.of(arguments[0], arguments[1])
                .client(URI.create(arguments[2]))
                .loginUri(URI.create(arguments[3]))
                .responseTimeout(Duration.ofSeconds(1))
                .deadline(Duration.ofSeconds(3))
                .retryPolicy(RetryPolicies.FAST)
                .rateLimiter(longest -> Optional.of(Duration.ZERO))
                .build();
        new SoakProgram(client).run(Integer.parseInt(arguments[4]));
        System.exit(0);
    }

    private void run(int seconds) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Random random = new Random(i);
            Thread thread = new Thread(() -> work(random), "soak-" + i);
            thread.start();
            threads.add(thread);
        }
        for (int i = 0; i < SAMPLES; i++) {
            TimeUnit.MILLISECONDS.sleep(seconds * 1_000L / SAMPLES);
            sample("sample");
        }
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
        client.close();
        TimeUnit.SECONDS.sleep(2);
        sample("closed");
    }

    private void work(Random random) {
        while (!over) {
            try {
                callOnce(random.nextInt(5));
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | ExecutionException | TimeoutException e) {
                // every second call fails: that is what the CRM is for
                ended.incrementAndGet();
            }
            ended.incrementAndGet();
        }
    }

    private void callOnce(int kind) throws InterruptedException, ExecutionException, TimeoutException {
        switch (kind) {
            case 0 -> client.send(CustomerRequests.create());
            case 1 -> client.sendAsync(CustomerRequests.list()).get(30, TimeUnit.SECONDS);
            case 2 -> {
                CompletableFuture<?> future = client.sendAsync(CustomerRequests.list());
                TimeUnit.MILLISECONDS.sleep(5);
                future.cancel(true);
            }
            case 3 -> {
                try (Stream<NumberRecord> records =
                        client.resource(CustomerRequests.CUSTOMERS, NumberRecord.class).stream()) {
                    records.limit(1).forEach(record -> {});
                }
            }
            default -> client.send(CustomerRequests.list());
        }
    }

    private void sample(String word) {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long heap = (runtime.totalMemory() - runtime.freeMemory()) / 1024;
        System.out.println(word + " " + heap + " " + Thread.activeCount() + " " + sockets() + " " + ended.get());
    }

    /** Open sockets of this process; -1 where the system does not tell. */
    private static long sockets() {
        if (!Files.isDirectory(SOCKETS)) {
            return -1;
        }
        try (Stream<Path> files = Files.list(SOCKETS)) {
            return files.filter(SoakProgram::isSocket).count();
        } catch (IOException e) {
            return -1;
        }
    }

    private static boolean isSocket(Path file) {
        try {
            return Files.readSymbolicLink(file).toString().startsWith("socket:");
        } catch (IOException e) {
            return false; // closed meanwhile
        }
    }
}
