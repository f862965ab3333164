package br.dev.crm.it.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import br.dev.crm.it.support.ChildJvm;
import br.dev.crm.it.support.ClassPath;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ConcurrentRun;
import br.dev.crm.it.support.ConcurrentRun.End;
import br.dev.crm.it.support.NumberRecord;
import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.it.support.Sizes;
import br.dev.crm.testkit.Figures;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import br.dev.crm.testkit.server.ServerFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Three minutes against a CRM that breaks every second response in one of all ways: what a client holds does not grow.
 * All combinations run at the same time, each in a JVM of its own.
 */
public class SoakTest {
    private static final int SECONDS = 180;
    private static final int MOST_SOCKETS = 30;

    /** The JVM keeps one for good as soon as it has closed another. */
    private static final int OF_THE_JVM = 1;

    /**
     * Before JDK 21 the JDK's client keeps the connections of the first unreadable heads (T79), one a thread at most.
     */
    private static final int FIRST_HEADS = SoakProgram.THREADS;

    private static final long NOISE_KIB = 4 * 1024;
    private static final int NOISE_THREADS = 4;
    private static final int[] STATUSES = {401, 409, 429, 500, 502, 504, 404};

    /** What a client holds at a time. */
    private record Sample(String word, long heapKib, int threads, long sockets, long calls) {
        static Sample of(String line) {
            String[] parts = line.split(" ", -1);
            return new Sample(
                    parts[0],
                    Long.parseLong(parts[1]),
                    Integer.parseInt(parts[2]),
                    Long.parseLong(parts[3]),
                    Long.parseLong(parts[4]));
        }
    }

    @Test
    void whatAClientHoldsDoesNotGrow() throws InterruptedException {
        assumeThat(Sizes.areFull()).as("three minutes are for -Pfull").isTrue();

        List<End<List<Sample>>> ends = ConcurrentRun.run(
                Combination.ALL.size(),
                Duration.ofMinutes(6),
                number -> () -> soak(Combination.ALL.get(number), SECONDS));

        for (int i = 0; i < ends.size(); i++) {
            assertThat(ends.get(i).failure()).isNull();
            check(Combination.ALL.get(i).toString(), ends.get(i).value());
        }
    }

    private static void check(String combination, List<Sample> samples) {
        Sample early = samples.get(1);
        Sample late = samples.get(samples.size() - 2);
        Sample closed = samples.get(samples.size() - 1);
        Figures.add("soak-heap-growth-kib", combination, late.heapKib - early.heapKib, "KiB", "<= 4096");
        Figures.add("soak-thread-growth", combination, late.threads - early.threads, "threads", "<= 4");
        Figures.add("soak-sockets-after-close", combination, closed.sockets, "sockets", "<= 9");
        Figures.add("soak-calls", combination, late.calls, "calls", "-");
        assertThat(late.calls).as(combination).isGreaterThan(2 * early.calls);
        assertThat(late.threads).as("%s: %s", combination, samples).isLessThanOrEqualTo(early.threads + NOISE_THREADS);
        assertThat(closed.threads).as("%s: %s", combination, samples).isLessThanOrEqualTo(3);
        assertThat(late.heapKib).as("%s: %s", combination, samples).isLessThan(early.heapKib + NOISE_KIB);
        assertThat(samples).allMatch(sample -> sample.sockets <= MOST_SOCKETS);
        assertThat(closed.sockets)
                .as("%s: %s", combination, samples)
                .isLessThanOrEqualTo(OF_THE_JVM + (combination.startsWith("jdk") ? FIRST_HEADS : 0));
    }

    private static List<Sample> soak(Combination combination, int seconds) throws Exception {
        try (RawServer login = RawServer.responding(ScriptedCrm.session("s1"));
                RawServer crm = RawServer.playing(faulty())) {
            List<String> command = new ArrayList<>(List.of("-Xmx64m", "-cp"));
            command.add(ClassPath.base()
                    .and(ClassPath.of("crm-it/target/test-classes", "crm-it-support"))
                    .and(ClassPath.of(combination))
                    .toString());
            command.addAll(List.of(
                    SoakProgram.class.getName(),
                    combination.transport(),
                    combination.codec(),
                    crm.uri("/integration").toString(),
                    login.uri("/api/login").toString(),
                    String.valueOf(seconds)));

            ChildJvm.End end = ChildJvm.run(Path.of(System.getProperty("java.home")), seconds + 60, command);

            assertThat(end.exitCode()).as(end.output()).isZero();
            return end.output()
                    .lines()
                    .filter(line -> line.matches("(sample|closed) .*"))
                    .map(Sample::of)
                    .toList();
        }
    }

    /** Every second request meets a fault, every tenth a status that is no success. */
    private static Script faulty() {
        Random random = new Random(42);
        Script healthy = Script.respond(request ->
                Responses.ok(request.method().equals("GET") ? NumberRecord.LIST_OF_ONE : "{\"id\":\"7f3\"}"));
        ServerFault[] faults = ServerFault.values();
        Script next = connection -> {
            int kind;
            int fault;
            synchronized (random) {
                kind = random.nextInt(10);
                fault = random.nextInt(faults.length);
            }
            Script refusal = Script.respond(request -> Responses.of(STATUSES[fault % STATUSES.length], ""));
            (kind < 5 ? healthy : kind < 9 ? faults[fault].script() : refusal).run(connection);
        };
        return next.forever();
    }
}
