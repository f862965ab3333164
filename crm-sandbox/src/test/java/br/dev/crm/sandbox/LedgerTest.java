package br.dev.crm.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.ledger.LedgerEntry;
import br.dev.crm.sandbox.request.SandboxAction;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final String CUSTOMER = "customers-integration";

    private final CrmSandbox sandbox = CrmSandbox.builder()
            .ledger("customer", CUSTOMER, "externalId")
            .keepRequests(1)
            .start();
    private final Caller caller = Caller.loggedIn(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void keepsEveryRequestOfItsResourceAndNoOther() {
        caller.create("{\"externalId\":\"1\"}");
        caller.list();
        caller.send("POST", Map.of("Integration-Action", "nonsense"), "{\"externalId\":\"2\"}");
        caller.login();
        caller.resource("orders").create("{\"externalId\":\"3\"}");

        assertThat(sandbox.ledger().entries())
                .extracting(LedgerEntry::action)
                .containsExactly(SandboxAction.CREATE, SandboxAction.LIST, null);
        assertThat(sandbox.ledger().size()).isEqualTo(3);
        assertThat(sandbox.ledger().keys()).containsExactly("1", "2");
    }

    @Test
    void takesTheKeyOfACreateFromTheBodyAndOfTheOthersFromTheFilter() {
        caller.create("{\"externalId\":\"1\"}");
        caller.update("{externalId->eq->1}{status->eq->open}", "{\"externalId\":\"other\"}");
        caller.upsert("{status->eq->x}{externalId->eq->15/02/1970}", "{\"externalId\":\"15/02/1970\"}");
        caller.upsert("{code->eq->7}", "{\"externalId\":7.0,\"code\":7}");
        caller.delete("{externalId->eq->1}");
        caller.delete("{externalId->eq->1}||{externalId->eq->2}");
        caller.delete("{externalId->eq");

        assertThat(sandbox.ledger().entries())
                .extracting(LedgerEntry::key)
                .containsExactly("1", "1", "15/02/1970", "7.0", "1", null, null);
    }

    @Test
    void showsWhatWasCarriedOutAndTheResponse() {
        sandbox.failNext(1, Fault.cut().afterExecution());
        assertThatThrownBy(() -> caller.create("{\"externalId\":\"1\"}")).isInstanceOf(UncheckedIOException.class);
        sandbox.failNext(1, Fault.cut());
        assertThatThrownBy(() -> caller.create("{\"externalId\":\"2\"}")).isInstanceOf(UncheckedIOException.class);
        sandbox.failNext(500);
        caller.create("{\"externalId\":\"3\"}");
        sandbox.failNext(1, Fault.status(500).afterExecution());
        caller.create("{\"externalId\":\"4\"}");
        caller.create("{\"externalId\":\"5\"}");

        assertThat(sandbox.ledger().entries())
                .extracting(LedgerEntry::executed, LedgerEntry::responded, LedgerEntry::status)
                .containsExactly(
                        tuple(true, false, 0),
                        tuple(false, false, 0),
                        tuple(false, true, 500),
                        tuple(true, true, 500),
                        tuple(true, true, 201));
        assertThat(sandbox.ledger().entries("4").get(0).fault())
                .isEqualTo(Fault.status(500).afterExecution());
        assertThat(sandbox.ledger().entries("5").get(0).fault()).isNull();
        assertThat(sandbox.ledger().executed(SandboxAction.CREATE)).isEqualTo(Map.of("1", 1, "4", 1, "5", 1));
    }

    @Test
    void findsARecordThatWasWrittenTwice() {
        caller.create("{\"externalId\":\"1\"}");
        caller.create("{\"externalId\":\"1\"}");
        caller.create("{\"externalId\":\"2\"}");
        caller.create("{}");

        assertThat(sandbox.ledger().executed("1", SandboxAction.CREATE)).isEqualTo(2);
        assertThat(sandbox.ledger().executed("1", SandboxAction.UPSERT)).isZero();
        assertThat(sandbox.ledger().duplicates()).isEqualTo(Map.of("1", 2));
        assertThat(sandbox.ledger().recordCounts()).isEqualTo(Map.of("1", 2, "2", 1));
    }

    @Test
    void tellsAnInsertFromAReplacement() {
        caller.upsert("{externalId->eq->1}", "{\"externalId\":\"1\"}");
        caller.upsert("{externalId->eq->1}", "{\"externalId\":\"1\"}");

        assertThat(sandbox.ledger().entries()).extracting(LedgerEntry::inserted).containsExactly(true, false);
    }

    @Test
    void findsASuccessThatWasNone() {
        sandbox.failNext(500);
        caller.create("{\"externalId\":\"0\"}");
        sandbox.failNext(200);
        caller.create("{\"externalId\":\"1\"}");
        caller.create("{\"externalId\":\"2\"}");

        assertThat(sandbox.ledger().falseSuccesses())
                .extracting(LedgerEntry::key)
                .containsExactly("1");
    }

    @Test
    void findsAWriteToAnotherRecordThanTheOneThatWasNamed() {
        caller.create("{\"externalId\":\"1\",\"city\":\"Recife\"}");
        caller.create("{\"externalId\":\"2\",\"city\":\"Recife\"}");
        caller.create("{\"externalId\":\"3\"}");
        caller.create("{\"city\":\"Natal\"}");
        caller.delete("{externalId->eq->3}");
        assertThat(sandbox.ledger().strays())
                .singleElement()
                .satisfies(entry -> assertThat(entry.affected().get(0)).startsWith("#"));

        caller.delete("{city->eq->Recife}");

        assertThat(sandbox.ledger().strays())
                .last()
                .satisfies(entry -> assertThat(entry.affected()).containsExactly("1", "2"));
        assertThat(sandbox.ledger().deletedKeys()).containsExactly("3", "1", "2");
    }

    @Test
    void findsAWriteToAnotherRecordBesideTheOneThatWasNamed() {
        caller.create("{\"externalId\":\"15/02/1970\"}");
        caller.create("{\"externalId\":\"1970-02-15\"}");

        // Both forms are the same date to a filter.
        caller.delete("{externalId->eq->15/02/1970}");

        assertThat(sandbox.ledger().strays())
                .singleElement()
                .satisfies(entry -> assertThat(entry.affected()).containsExactly("15/02/1970", "1970-02-15"));
    }

    @Test
    void losesNothingWhenManyThreadsWrite() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 2_000; i++) {
            String body = "{\"externalId\":\"" + i + "\"}";
            threads.execute(() -> caller.create(body));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        assertThat(sandbox.ledger().size()).isEqualTo(2_000);
        assertThat(sandbox.ledger().keys()).hasSize(2_000);
        assertThat(sandbox.ledger().executed(SandboxAction.CREATE).values()).containsOnly(1);
        assertThat(sandbox.requests()).hasSize(1);
    }

    @Test
    void isEmptyAfterClear() {
        caller.create("{\"externalId\":\"1\"}");

        sandbox.clear();

        assertThat(sandbox.ledger().entries()).isEmpty();
        assertThat(sandbox.ledger().entries("1")).isEmpty();
        assertThat(sandbox.ledger().recordCounts()).isEmpty();
    }

    @Test
    void isAskedForByNameWhereThereAreSeveral() {
        try (CrmSandbox two =
                CrmSandbox.builder().ledger("s", "a", "k").ledger("s", "b", "k").start()) {
            assertThatThrownBy(two::ledger)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("2 resources");
            assertThatThrownBy(() -> two.ledger("s", "c"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("s/c");
            assertThat(two.ledger("s", "b").entries()).isEmpty();
        }
    }

    @Test
    void refusesTwoLedgersOfOneResourceAndABlankKey() {
        CrmSandboxBuilder builder = CrmSandbox.builder().ledger("s", "a", "k").ledger("s", "a", " ");

        assertThatThrownBy(builder::start)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("two ledgers for s/a", "blank key field");
    }

    @Test
    void handsOutOnlyWhatCannotBeChanged() {
        caller.create("{\"externalId\":\"1\"}");

        for (List<LedgerEntry> entries :
                List.of(sandbox.ledger().entries(), sandbox.ledger().entries("1"))) {
            assertThatThrownBy(entries::clear).isInstanceOf(UnsupportedOperationException.class);
        }
        assertThatThrownBy(() -> sandbox.ledger().keys().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
