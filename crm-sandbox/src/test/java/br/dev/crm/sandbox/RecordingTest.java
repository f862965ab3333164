package br.dev.crm.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.sandbox.request.HandledRequest;
import br.dev.crm.sandbox.request.SandboxAction;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordingTest {
    private final CrmSandbox sandbox = CrmSandbox.builder().keepRequests(2).start();
    private final Caller caller = Caller.loggedIn(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void keepsWhatWasAskedAndWhatBecameOfIt() {
        caller.upsert("{code->eq->1}", "{\"code\":1}");

        HandledRequest recorded = sandbox.requests().get(0);
        assertThat(recorded.method()).isEqualTo("POST");
        assertThat(recorded.path()).isEqualTo("/integration");
        assertThat(recorded.action()).isEqualTo(SandboxAction.UPSERT);
        assertThat(recorded.filter()).isEqualTo("{code->eq->1}");
        assertThat(recorded.header("integration-VERSION")).isEqualTo("v1");
        assertThat(recorded.header("absent")).isNull();
        assertThat(recorded.request().service()).isEqualTo("customer");
        assertThat(recorded.request().resource()).isEqualTo("customers-integration");
        assertThat(recorded.request().body()).isEqualTo("{\"code\":1}");
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(recorded.executed()).isTrue();
    }

    @Test
    void showsNeitherCookiesNorBodies() {
        caller.create("{\"secret\":\"in the body\"}");

        assertThat(sandbox.requests().toString())
                .isEqualTo("[#2 POST /integration CREATE customer/customers-integration -> 201 (executed)]");
    }

    @Test
    void keepsTheNewestAndCountsAll() {
        caller.list("{a->eq->1}");
        caller.list("{a->eq->2}");
        caller.list("{a->eq->3}");

        assertThat(sandbox.requests()).extracting(HandledRequest::filter).containsExactly("{a->eq->2}", "{a->eq->3}");
        assertThat(sandbox.requestCount()).isEqualTo(3);
    }

    @Test
    void keepsTheQuery() {
        caller.get(sandbox.integrationUri().resolve("?page=2"));

        assertThat(sandbox.requests().get(0).request().query()).isEqualTo("page=2");
    }

    @Test
    void forgetsRecordsRequestsAndQueuedFaultsButNotTheSession() {
        caller.create("{}");
        sandbox.failNext(500);

        sandbox.clear();

        assertThat(sandbox.records("customer", "customers-integration")).isEmpty();
        assertThat(sandbox.requests()).isEmpty();
        assertThat(sandbox.logins()).isEmpty();
        assertThat(sandbox.requestCount()).isZero();
        assertThat(sandbox.loginCount()).isZero();
        assertThat(caller.list().statusCode()).isEqualTo(200);
    }

    @Test
    void keepsTheIdOfASeededRecordAndReplacesByIt() {
        assertThat(sandbox.put("s", "r", Map.of("id", "1", "a", 1))).isEqualTo("1");
        assertThat(sandbox.put("s", "r", Map.of("id", "1", "b", 2))).isEqualTo("1");

        assertThat(sandbox.records("s", "r"))
                .singleElement()
                .satisfies(fields -> assertThat(fields).containsOnlyKeys("id", "b"));
    }

    @Test
    void handsOutOnlyWhatCannotBeChanged() {
        sandbox.put("s", "r", Map.of("a", 1));

        assertThatThrownBy(() -> sandbox.records("s", "r").get(0).put("b", 2))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> sandbox.records("s", "r").clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
