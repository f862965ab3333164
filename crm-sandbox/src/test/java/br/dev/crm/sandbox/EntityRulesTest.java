package br.dev.crm.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.sandbox.request.SandboxAction;
import br.dev.crm.sandbox.settings.EntityRules;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityRulesTest {
    private static final EntityRules CUSTOMERS = EntityRules.of("customer", "customers-integration");

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\":null}", "{\"name\":\" \"}"})
    void respondsWith422WhereARequiredFieldHasNoContent(String body) {
        try (CrmSandbox sandbox =
                CrmSandbox.builder().entity(CUSTOMERS.requiring("name")).start()) {
            HttpResponse<String> response = Caller.loggedIn(sandbox).create(body);

            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(response.body()).contains("\"code\":\"record-invalid\"", "'name' is required");
            assertThat(sandbox.records("customer", "customers-integration")).isEmpty();
        }
    }

    @Test
    void requiresAFieldInsideAnObject() {
        EntityRules rules = CUSTOMERS.requiring("type.id");

        assertThat(rules.violations(Map.of("type", Map.of("id", "1")))).isEmpty();
        assertThat(rules.violations(Map.of("type", Map.of()))).containsExactly("'type.id' is required");
    }

    @Test
    void respondsWith422AndChangesNothingWhereAnUpdateWouldBreakARule() {
        try (CrmSandbox sandbox =
                CrmSandbox.builder().entity(CUSTOMERS.requiring("name")).start()) {
            sandbox.put("customer", "customers-integration", Map.of("code", 1, "name", "A"));

            HttpResponse<String> response =
                    Caller.loggedIn(sandbox).update("{code->eq->1}", "{\"name\":null,\"code\":2}");

            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(sandbox.records("customer", "customers-integration").get(0))
                    .containsEntry("name", "A");
        }
    }

    @Test
    void respondsWith422WithTheMessageOfAValidation() {
        EntityRules rules =
                CUSTOMERS.validating("code is not a number", fields -> fields.get("code") instanceof Number);
        try (CrmSandbox sandbox = CrmSandbox.builder().entity(rules).start()) {
            Caller caller = Caller.loggedIn(sandbox);

            assertThat(caller.create("{\"code\":\"x\"}").body()).contains("code is not a number");
            assertThat(caller.create("{\"code\":1}").statusCode()).isEqualTo(201);
        }
    }

    @Test
    void respondsWith500WhereAValidationThrows() {
        EntityRules rules = CUSTOMERS.validating("never said", fields -> {
            throw new IllegalStateException("broken on purpose");
        });
        try (CrmSandbox sandbox = CrmSandbox.builder().entity(rules).start()) {
            HttpResponse<String> response = Caller.loggedIn(sandbox).create("{}");

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).contains("broken on purpose");
        }
    }

    @Test
    void respondsWith409WhereAnotherRecordHasTheSameUniqueValue() {
        try (CrmSandbox sandbox =
                CrmSandbox.builder().entity(CUSTOMERS.unique("externalId")).start()) {
            Caller caller = Caller.loggedIn(sandbox);
            caller.create("{\"externalId\":\"1\"}");

            HttpResponse<String> second = caller.create("{\"externalId\":\"1\"}");

            assertThat(second.statusCode()).isEqualTo(409);
            assertThat(second.body()).contains("\"code\":\"value-not-unique\"", "externalId");
            assertThat(caller.create("{\"externalId\":null}").statusCode()).isEqualTo(201);
            assertThat(caller.create("{\"externalId\":null}").statusCode()).isEqualTo(201);
            assertThat(caller.upsert("{externalId->eq->1}", "{\"externalId\":\"1\"}")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void respondsWith409WhereOneUpdateGivesTwoRecordsTheSameUniqueValue() {
        try (CrmSandbox sandbox =
                CrmSandbox.builder().entity(CUSTOMERS.unique("code")).start()) {
            sandbox.put("customer", "customers-integration", Map.of("code", 1, "group", "g"));
            sandbox.put("customer", "customers-integration", Map.of("code", 2, "group", "g"));

            assertThat(Caller.loggedIn(sandbox)
                            .update("{group->eq->g}", "{\"code\":3}")
                            .statusCode())
                    .isEqualTo(409);
        }
    }

    @Test
    void respondsWith400ToADeleteThatTheEntityDoesNotHave() {
        try (CrmSandbox sandbox =
                CrmSandbox.builder().entity(CUSTOMERS.noDelete()).start()) {
            Caller caller = Caller.loggedIn(sandbox);
            caller.create("{\"code\":1}");

            HttpResponse<String> response = caller.delete("{code->eq->1}");

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("\"code\":\"action-not-supported\"");
        }
    }

    @Test
    void onlyListsWhereAnEntityIsReadOnly() {
        try (CrmSandbox sandbox =
                CrmSandbox.builder().entity(CUSTOMERS.readOnly()).start()) {
            Caller caller = Caller.loggedIn(sandbox);

            assertThat(caller.create("{}").statusCode()).isEqualTo(400);
            assertThat(caller.upsert("{a->eq->1}", "{}").statusCode()).isEqualTo(400);
            assertThat(caller.update("{a->eq->1}", "{}").statusCode()).isEqualTo(400);
            assertThat(caller.delete("{a->eq->1}").statusCode()).isEqualTo(400);
            assertThat(caller.list().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void staysAsItWasWhenAnotherIsMadeOfIt() {
        EntityRules before = CUSTOMERS.requiring("name");

        EntityRules after = before.requiring("code").unique("code").readOnly();

        assertThat(before.violations(Map.of("name", "A"))).isEmpty();
        assertThat(before.uniqueFields()).isEmpty();
        assertThat(before.allows(SandboxAction.CREATE)).isTrue();
        assertThat(after.violations(Map.of("name", "A"))).containsExactly("'code' is required");
    }

    @Test
    void refusesBlankNames() {
        assertThatThrownBy(() -> EntityRules.of(" ", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CUSTOMERS.requiring("a."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'a.'");
    }
}
