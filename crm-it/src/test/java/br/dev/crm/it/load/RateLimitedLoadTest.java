package br.dev.crm.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CrmClient;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ConcurrentRun;
import br.dev.crm.it.support.ConcurrentRun.End;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.it.support.ScriptedCrm.Service;
import br.dev.crm.it.support.Sizes;
import br.dev.crm.ratelimit.bucket4j.RateLimit;
import br.dev.crm.ratelimit.bucket4j.TokenBucketLimiter;
import br.dev.crm.testkit.Figures;
import br.dev.crm.testkit.server.RawConnection;
import br.dev.crm.testkit.server.RecordedRequest;
import br.dev.crm.testkit.server.Responses;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * L3: a CRM that responds 429 above 50 requests a second, and clients that are set to ten times as many. The four
 * combinations run at the same time, each against a CRM of its own, for they wait most of the time.
 */
public class RateLimitedLoadTest {
    private static final int ACCEPTED = 50;
    private static final int FAR_TOO_FAST = 500;
    private static final int THREADS = 16;
    private static final int CALLS = Sizes.of(400, 5_000);

    /** What the start costs, where everything leaves at once before the first 429 is there. */
    private static final int START = THREADS * 3;

    private static final double MOST_REQUESTS_PER_CALL = 1.10;
    private static final int LEAST_GOODPUT = 45;

    @Test
    void findsTheRateThatTheCrmAccepts() throws InterruptedException {
        List<End<Run>> ends = ConcurrentRun.run(
                Combination.ALL.size(), Duration.ofMinutes(10), number -> () -> run(Combination.ALL.get(number)));

        for (End<Run> end : ends) {
            assertThat(end.failure()).isNull();
            Run run = end.value();
            String combination = "L3 " + run.combination;
            double ratio = (double) run.requests / CALLS;
            double goodput = CALLS / (run.nanos / 1e9);
            Figures.add("load-errors", combination, run.errors, "errors", "= 0");
            Figures.add("requests-per-call", combination, rounded(ratio), "at " + CALLS + " calls", "<= 1.10 at 5000");
            Figures.add("goodput-per-second", combination, rounded(goodput), "at " + CALLS + " calls", ">= 45 at 5000");
            assertThat(run.errors).isZero();
            assertThat(run.requests).isLessThanOrEqualTo((int) (CALLS * MOST_REQUESTS_PER_CALL) + START);
            assertThat(goodput).isGreaterThan(Sizes.of(LEAST_GOODPUT / 3, LEAST_GOODPUT * 9 / 10));
        }
    }

    private record Run(Combination combination, long errors, int requests, long nanos) {}

    private static Run run(Combination combination) throws InterruptedException {
        try (ScriptedCrm crm = ScriptedCrm.serving(new Windows());
                CrmClient client = crm.client(combination)
                        .deadline(Duration.ofMinutes(5))
                        .rateLimiter(TokenBucketLimiter.of(
                                RateLimit.perSecond(FAR_TOO_FAST).burst(10)))
                        .build()) {
            AtomicInteger toBegin = new AtomicInteger(CALLS);
            AtomicInteger errors = new AtomicInteger();
            long start = System.nanoTime();
            List<End<Object>> ends = ConcurrentRun.run(THREADS, Duration.ofMinutes(9), i -> () -> {
                while (toBegin.getAndDecrement() > 0) {
                    try {
                        client.send(CustomerRequests.list());
                    } catch (RuntimeException e) {
                        System.out.println("L3 " + combination + ": " + e);
                        errors.incrementAndGet();
                    }
                }
                return null;
            });
            assertThat(ends).allMatch(End::succeeded);
            return new Run(combination, errors.get(), crm.calls(), System.nanoTime() - start);
        }
    }

    /** Serves so many requests in each second of its clock, and refuses the others. */
    private static final class Windows implements Service {
        private final Service good = Service.listOfOne();
        private final Service refusal = Service.respond(Responses.of(429, ""));
        private long window;
        private int served;

        @Override
        public void serve(RecordedRequest request, RawConnection connection) throws IOException, InterruptedException {
            (isAccepted() ? good : refusal).serve(request, connection);
        }

        private synchronized boolean isAccepted() {
            long now = System.nanoTime() / TimeUnit.SECONDS.toNanos(1);
            if (now != window) {
                window = now;
                served = 0;
            }
            return served++ < ACCEPTED;
        }
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
