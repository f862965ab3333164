package br.dev.crm.it;

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

/** Many independent trials, some at a time, for most of them wait for a time-out. */
final class Trials {
    private static final int AT_A_TIME = 6;

    private final Map<String, Callable<Optional<String>>> trials = new LinkedHashMap<>();

    /** Adds a trial that returns what was wrong, or empty. */
    void add(String name, Callable<Optional<String>> trial) {
        trials.put(name, trial);
    }

    /** Runs all and returns what was wrong, by the names of the trials; what one throws is wrong as well. */
    Map<String, String> run() throws InterruptedException {
        Map<String, String> problems = new ConcurrentHashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        trials.forEach((name, trial) ->
                threads.execute(() -> problem(trial).ifPresent(problem -> problems.put(name, problem))));
        threads.shutdown();
        assertThat(threads.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
        return new TreeMap<>(problems);
    }

    private static Optional<String> problem(Callable<Optional<String>> trial) {
        try {
            return trial.call();
        } catch (Throwable e) {
            return Optional.of("thrown: " + e);
        }
    }

    int size() {
        return trials.size();
    }
}
