package br.dev.crm.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.fault.SeededFaultPlan;
import br.dev.crm.sandbox.request.SandboxAction;
import br.dev.crm.sandbox.request.SandboxRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeededFaultPlanTest {
    private static final Fault LOST = Fault.cut().afterExecution();
    private static final Fault CUT = Fault.cut();

    @Test
    void hitsTheShareThatItIsTold() {
        SeededFaultPlan plan = SeededFaultPlan.builder(42, "externalId")
                .percent(2, LOST)
                .percent(10, CUT)
                .build();

        for (int i = 0; i < 100_000; i++) {
            plan.faultFor(create("record-" + i));
        }

        assertThat(share(plan, LOST)).isCloseTo(0.02, within(0.002));
        assertThat(share(plan, CUT)).isCloseTo(0.10, within(0.005));
    }

    @Test
    void decidesTheSameForARecordInWhateverOrderRecordsCome() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            keys.add("record-" + i % 1_000);
        }
        SeededFaultPlan one = mixed(7);
        SeededFaultPlan other = mixed(7);
        keys.forEach(key -> one.faultFor(create(key)));
        Collections.shuffle(keys, new Random(1));
        keys.forEach(key -> other.faultFor(create(key)));

        assertThat(one.hits()).isNotEmpty();
        assertThat(byKey(one)).isEqualTo(byKey(other));
    }

    @Test
    void decidesDifferentlyWithAnotherSeed() {
        SeededFaultPlan one = mixed(7);
        SeededFaultPlan other = mixed(8);
        for (int i = 0; i < 1_000; i++) {
            one.faultFor(create("record-" + i));
            other.faultFor(create("record-" + i));
        }

        assertThat(byKey(one)).isNotEqualTo(byKey(other));
    }

    @Test
    void drawsAnewEachTimeARecordComes() {
        SeededFaultPlan plan =
                SeededFaultPlan.builder(3, "externalId").percent(50, CUT).build();
        int hits = 0;
        for (int i = 0; i < 1_000; i++) {
            hits += plan.faultFor(create("one")).isPresent() ? 1 : 0;
        }

        assertThat(hits).isBetween(400, 600);
        assertThat(plan.arrivals("one")).isEqualTo(1_000);
        assertThat(plan.arrivals("never")).isZero();
    }

    @Test
    void hitsARecordNoMoreOftenThanItMay() {
        SeededFaultPlan plan = SeededFaultPlan.builder(3, "externalId")
                .percent(100, CUT)
                .atMostPerRecord(2)
                .build();

        assertThat(List.of(
                        plan.faultFor(create("one")),
                        plan.faultFor(create("one")),
                        plan.faultFor(create("one")),
                        plan.faultFor(create("other"))))
                .containsExactly(Optional.of(CUT), Optional.of(CUT), Optional.empty(), Optional.of(CUT));
        assertThat(plan.hits("one"))
                .containsExactly(
                        new SeededFaultPlan.Hit("one", 1, SandboxAction.CREATE, CUT),
                        new SeededFaultPlan.Hit("one", 2, SandboxAction.CREATE, CUT));
    }

    @Test
    void hitsOnlyTheActionsThatItIsToldAndOnlyWhatNamesARecord() {
        SeededFaultPlan writes =
                SeededFaultPlan.builder(3, "externalId").percent(100, CUT).build();
        SeededFaultPlan lists = SeededFaultPlan.builder(3, "externalId")
                .percent(100, CUT)
                .actions(SandboxAction.LIST)
                .build();
        SandboxRequest list = request("GET", SandboxAction.LIST, "{externalId->eq->1}", "");

        assertThat(writes.faultFor(list)).isEmpty();
        assertThat(lists.faultFor(list)).hasValue(CUT);
        assertThat(lists.faultFor(create("1"))).isEmpty();
        assertThat(writes.faultFor(request("POST", SandboxAction.CREATE, null, "{}")))
                .isEmpty();
        assertThat(writes.faultFor(request("POST", SandboxAction.CREATE, null, "no JSON")))
                .isEmpty();
        assertThat(writes.hits()).isEmpty();
    }

    @Test
    void doesNotCountAFaultThatIsLimitedToAnotherAction() {
        SeededFaultPlan plan = SeededFaultPlan.builder(3, "externalId")
                .percent(100, CUT.on(SandboxAction.DELETE))
                .build();

        assertThat(plan.faultFor(create("1"))).isEmpty();
        assertThat(plan.hits()).isEmpty();
    }

    @Test
    void knowsAKeyInBodyAndInAnEncodedFilterAsOne() {
        SeededFaultPlan plan = SeededFaultPlan.builder(3, "externalId")
                .percent(100, CUT)
                .percentEncodedFilters(true)
                .build();

        plan.faultFor(create("São"));
        plan.faultFor(request("DELETE", SandboxAction.DELETE, "{externalId->eq->S%C3%A3o}", ""));

        assertThat(plan.arrivals("São")).isEqualTo(2);
    }

    @Test
    void agreesWithTheLedgerOnWhatWasHit() {
        SeededFaultPlan plan = SeededFaultPlan.builder(11, "externalId")
                .percent(30, Fault.status(500))
                .percent(20, Fault.status(500).afterExecution())
                .build();
        try (CrmSandbox sandbox = CrmSandbox.builder()
                .ledger("customer", "customers-integration", "externalId")
                .faultPlan(plan)
                .start()) {
            Caller caller = Caller.loggedIn(sandbox);
            for (int i = 0; i < 100; i++) {
                caller.create("{\"externalId\":\"" + i + "\"}");
            }

            Map<String, Fault> suffered = new HashMap<>();
            sandbox.ledger().entries().stream()
                    .filter(entry -> entry.fault() != null)
                    .forEach(entry -> suffered.put(entry.key(), entry.fault()));
            Map<String, Fault> planned = new HashMap<>();
            plan.hits().forEach(hit -> planned.put(hit.key(), hit.fault()));
            assertThat(planned).hasSizeBetween(20, 80).isEqualTo(suffered);
        }
    }

    @Test
    void namesEverySettingThatIsOutOfItsRange() {
        SeededFaultPlan.Builder builder = SeededFaultPlan.builder(1, " ")
                .percent(0, CUT)
                .percent(101, CUT)
                .atMostPerRecord(0)
                .actions(SandboxAction.LOGIN);

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("keyField", "above 0", "101", "atMostPerRecord", "login");
        assertThatThrownBy(() ->
                        SeededFaultPlan.builder(1, "k").percent(Double.NaN, CUT).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SeededFaultPlan mixed(long seed) {
        return SeededFaultPlan.builder(seed, "externalId")
                .percent(20, LOST)
                .percent(20, CUT)
                .atMostPerRecord(2)
                .build();
    }

    private static Map<String, List<SeededFaultPlan.Hit>> byKey(SeededFaultPlan plan) {
        Map<String, List<SeededFaultPlan.Hit>> hits = new HashMap<>();
        plan.hits()
                .forEach(hit -> hits.computeIfAbsent(hit.key(), first -> new ArrayList<>())
                        .add(hit));
        return hits;
    }

    private static double share(SeededFaultPlan plan, Fault fault) {
        return plan.hits().stream().filter(hit -> hit.fault().equals(fault)).count() / 100_000.0;
    }

    private static SandboxRequest create(String key) {
        return request("POST", SandboxAction.CREATE, null, "{\"externalId\":\"" + key + "\"}");
    }

    private static SandboxRequest request(String method, SandboxAction action, String filter, String body) {
        return new SandboxRequest(1, method, "/integration", null, Map.of(), action, "s", "r", filter, body);
    }
}
