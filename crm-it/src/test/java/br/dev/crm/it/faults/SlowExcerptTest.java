package br.dev.crm.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.CrmClient;
import br.dev.crm.error.UnprocessableException;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.it.support.ScriptedCrm.Service;
import br.dev.crm.testkit.server.Script;
import java.time.Duration;

/** The text of an error is there for people to read: nobody waits long for it. */
class SlowExcerptTest {
    private static final String HEAD = "HTTP/1.1 422 X\r\nContent-Length: 5000\r\n\r\nthe name";

    /** Nothing more comes for longer than any bound. */
    private static final Service STALLING = Service.play(Script.write(HEAD).then(Script.stall()));

    /** It keeps coming, so that no read takes too long. */
    private static final Service DRIPPING =
            Service.play(Script.write(HEAD).then(Script.drip("x".repeat(500), Duration.ofMillis(40))));

    @ForEachCombination
    void isNotWaitedForLongerThanTwoSeconds(Combination combination) {
        try (ScriptedCrm crm = ScriptedCrm.serving(DRIPPING);
                CrmClient client = crm.client(combination).build()) {
            UnprocessableException e =
                    catchThrowableOfType(UnprocessableException.class, () -> client.send(CustomerRequests.create()));

            assertThat(e.responseText()).startsWith("the name");
            assertThat(e.elapsed()).isBetween(Duration.ofMillis(1_500), Duration.ofSeconds(10));
            assertThat(crm.calls()).isEqualTo(1);
        }
    }

    @ForEachCombination
    void isNotWaitedForPastTheDeadlineAndTheStatusStillDecides(Combination combination) {
        try (ScriptedCrm crm = ScriptedCrm.serving(STALLING);
                CrmClient client = crm.client(combination).build()) {
            UnprocessableException e = catchThrowableOfType(
                    UnprocessableException.class,
                    () -> client.send(CustomerRequests.create().toBuilder()
                            .deadline(Duration.ofMillis(700))
                            .build()));

            assertThat(e.elapsed()).isBetween(Duration.ofMillis(600), Duration.ofMillis(1_900));
        }
    }
}
