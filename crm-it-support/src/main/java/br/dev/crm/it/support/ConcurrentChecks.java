package br.dev.crm.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Many independent checks, some at a time, for most of them wait for a time-out. */
public final class ConcurrentChecks {
    private static final int AT_A_TIME = 6;

    private final Map<String, Callable<Optional<String>>> checks = new LinkedHashMap<>();
    private final int atATime;

    public ConcurrentChecks() {
        this(AT_A_TIME);
    }

    /** Runs so many checks at a time. */
    public ConcurrentChecks(int atATime) {
        this.atATime = atATime;
    }

    /** Adds a check that returns what is wrong, or empty. */
    public void add(String name, Callable<Optional<String>> check) {
        checks.put(name, check);
    }

    /** Runs all and returns what is wrong, by the names of the checks; a check that throws has failed as well. */
    public Map<String, String> run() throws InterruptedException {
        Map<String, String> problems = new ConcurrentHashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(atATime);
        checks.forEach((name, check) ->
                threads.execute(() -> problem(check).ifPresent(problem -> problems.put(name, problem))));
        threads.shutdown();
        assertThat(threads.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        return new TreeMap<>(problems);
    }

    private static Optional<String> problem(Callable<Optional<String>> check) {
        try {
            return check.call();
        } catch (Throwable e) {
            return Optional.of("thrown: " + e);
        }
    }

    public int size() {
        return checks.size();
    }
}
