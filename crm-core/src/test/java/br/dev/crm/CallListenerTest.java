package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.error.ConfigurationException;
import br.dev.crm.error.CrmException;
import br.dev.crm.event.AttemptEnd;
import br.dev.crm.event.CallEnd;
import br.dev.crm.event.CallInfo;
import br.dev.crm.event.CallListener;
import br.dev.crm.event.WaitReason;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.status.CrmStatus;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What listeners are told, in order. */
class CallListenerTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final ManualTiming timing = new ManualTiming();
    private final Diary diary = new Diary();

    private static final class Diary implements CallListener {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        private void add(CallInfo call, String line) {
            lines.add(call.number() + " " + line);
        }

        @Override
        public void callStarted(CallInfo call) {
            add(call, "started: " + call.request());
        }

        @Override
        public void loginStarted(CallInfo call) {
            add(call, "login");
        }

        @Override
        public void loginEnded(CallInfo call, boolean loggedIn, Duration elapsed) {
            add(call, "login " + loggedIn);
        }

        @Override
        public void attemptStarted(CallInfo call, int attempt) {
            add(call, "attempt " + attempt);
        }

        @Override
        public void attemptEnded(CallInfo call, AttemptEnd end) {
            add(
                    call,
                    "attempt " + end.attempt() + ": "
                            + end.status().<Object>map(CrmStatus::code).orElse(end.delivery()) + " after "
                            + end.elapsed().toMillis() + " ms");
        }

        @Override
        public void waiting(CallInfo call, WaitReason reason, Duration longest) {
            add(call, reason + " " + longest.toMillis() + " ms");
        }

        @Override
        public void callEnded(CallInfo call, CallEnd end) {
            add(
                    call,
                    ended(end.failure().orElse(null)) + " after " + end.attempts() + " and "
                            + end.elapsed().toMillis() + " ms");
        }
    }

    private static String ended(Throwable failure) {
        if (failure == null) {
            return "done";
        }
        return failure instanceof CrmException e ? e.code().toString() : failure.toString();
    }

    private CrmResource<?> customers(CallListener... listeners) {
        CrmClientBuilder builder = TestClient.builder(transport, timing);
        for (CallListener listener : listeners) {
            builder.listener(listener);
        }
        return builder.build().resource(CUSTOMERS, Map.class);
    }

    @Test
    void hearsOfLoginAttemptsWaitsAndTheEnd() {
        transport
                .then(request -> {
                    timing.pass(Duration.ofMillis(30));
                    return ScriptedTransport.response(500, "");
                })
                .respond(429, "", "Retry-After", "2")
                .respond(200, "[]");

        customers(diary).list();

        assertThat(diary.lines)
                .containsExactly(
                        "1 started: list customer/customers-integration v4",
                        "1 login",
                        "1 login true",
                        "1 attempt 1",
                        "1 attempt 1: 500 after 30 ms",
                        "1 BACKOFF 100 ms",
                        "1 attempt 2",
                        "1 attempt 2: 429 after 0 ms",
                        "1 RETRY_AFTER 2000 ms",
                        "1 attempt 3",
                        "1 attempt 3: 200 after 0 ms",
                        "1 done after 3 and 2130 ms");
    }

    @Test
    void hearsWhyACallWasGivenUp() {
        transport.fail(TransportException.unknown("reset", null)).respond(503, "");
        CrmResource<?> customers = customers(diary);

        assertThatThrownBy(customers::list).isInstanceOf(CrmException.class);

        assertThat(diary.lines)
                .contains("1 attempt 1: UNKNOWN after 0 ms", "1 attempt 2: 503 after 0 ms")
                .last()
                .isEqualTo("1 CRM-0503 after 2 and 100 ms");
    }

    @Test
    void hearsOfALoginThatIsRejectedAndNotOfOneThatIsNotTried() {
        transport.loginResponse(401, "");
        CrmResource<?> customers = customers(diary);

        assertThatThrownBy(customers::list).isInstanceOf(CrmException.class);
        assertThatThrownBy(customers::list).isInstanceOf(CrmException.class);

        assertThat(diary.lines)
                .containsExactly(
                        "1 started: list customer/customers-integration v4",
                        "1 login",
                        "1 login false",
                        "1 CRM-0150 after 0 and 0 ms",
                        "2 started: list customer/customers-integration v4",
                        "2 CRM-0150 after 0 and 0 ms");
    }

    @Test
    void hearsOfAFailureOfTheUsersOwnCode() {
        IllegalStateException broken = new IllegalStateException("no vault");
        CrmClient client = TestClient.builder(transport, timing)
                .listener(diary)
                .credentials(() -> {
                    throw broken;
                })
                .build();

        assertThatThrownBy(() -> client.resource(CUSTOMERS, Map.class).list())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageNotContaining("no vault")
                .hasCause(broken);

        assertThat(diary.lines).last().isEqualTo("1 CRM-0100 after 0 and 0 ms");
    }

    @Test
    void allListenersAreToldEvenIfOneOfThemFails() {
        CallListener broken = new CallListener() {
            @Override
            public void callStarted(CallInfo call) {
                throw new IllegalStateException("broken");
            }

            @Override
            public void attemptEnded(CallInfo call, AttemptEnd end) {
                throw new IllegalStateException("broken");
            }
        };
        transport.respond(200, "[]");

        assertThat(customers(broken, diary).list()).isEmpty();

        assertThat(diary.lines).contains("1 attempt 1: 200 after 0 ms", "1 done after 1 and 0 ms");
    }
}
