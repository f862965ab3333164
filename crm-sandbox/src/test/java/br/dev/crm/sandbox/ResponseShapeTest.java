package br.dev.crm.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.sandbox.settings.CreateResponse;
import br.dev.crm.sandbox.settings.EnvelopeStyle;
import br.dev.crm.sandbox.settings.UpdateStyle;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResponseShapeTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ## ",
            value = {
                "ID_OBJECT ## {\"id\":\"ID\"} ## application/json;charset=UTF-8",
                "JSON_STRING ## \"ID\" ## application/json;charset=UTF-8",
                "PLAIN_TEXT ## ID ## text/plain;charset=UTF-8",
                "FULL_RECORD ## {\"id\":\"ID\",\"name\":\"A\"} ## application/json;charset=UTF-8"
            })
    void respondsToACreateInTheShapeThatIsSet(CreateResponse shape, String body, String type) {
        try (CrmSandbox sandbox = CrmSandbox.builder().createResponse(shape).start()) {
            HttpResponse<String> response = Caller.loggedIn(sandbox).create("{\"name\":\"A\"}");

            assertThat(response.body()).isEqualTo(body.replace("ID", id(sandbox)));
            assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
        }
    }

    @Test
    void respondsToACreateWith200WhereAsked() {
        try (CrmSandbox sandbox = CrmSandbox.builder().createStatus(200).start()) {
            assertThat(Caller.loggedIn(sandbox).create("{}").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"ID_OBJECT,full,name", "FULL_RECORD,minimum,id", "ID_OBJECT,minimum,id"})
    void followsTheResponseHeader(CreateResponse shape, String header, String lastField) {
        try (CrmSandbox sandbox = CrmSandbox.builder().createResponse(shape).start()) {
            HttpResponse<String> response = Caller.loggedIn(sandbox)
                    .send(
                            "POST",
                            Map.of("Integration-Action", "create", "Integration-Response", header),
                            "{\"name\":\"A\"}");

            String expected = lastField.equals("id") ? "{\"id\":\"ID\"}" : "{\"id\":\"ID\",\"name\":\"A\"}";
            assertThat(response.body()).isEqualTo(expected.replace("ID", id(sandbox)));
        }
    }

    @ParameterizedTest
    @EnumSource(value = EnvelopeStyle.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void wrapsAListIntoTheEnvelopeThatIsSet(EnvelopeStyle envelope) {
        try (CrmSandbox sandbox = CrmSandbox.builder().listEnvelope(envelope).start()) {
            sandbox.put("customer", "customers-integration", Map.of("id", "1"));

            assertThat(Caller.loggedIn(sandbox).list().body())
                    .isEqualTo("{\"" + envelope.name().toLowerCase(Locale.ROOT) + "\":[{\"id\":\"1\"}]}");
        }
    }

    @Test
    void wipesTheOtherFieldsOnUpdateWhereAsked() {
        try (CrmSandbox sandbox =
                CrmSandbox.builder().updateStyle(UpdateStyle.REPLACE).start()) {
            sandbox.put("customer", "customers-integration", Map.of("id", "1", "code", 1, "name", "A"));

            Caller.loggedIn(sandbox).update("{code->eq->1}", "{\"city\":\"X\"}");

            assertThat(sandbox.records("customer", "customers-integration"))
                    .containsExactly(Map.of("id", "1", "city", "X"));
        }
    }

    @Test
    void decodesPercentEncodedFilterValuesWhereAsked() {
        try (CrmSandbox sandbox =
                CrmSandbox.builder().percentEncodedFilters(true).start()) {
            sandbox.put("customer", "customers-integration", Map.of("id", "1", "name", "São João"));

            assertThat(Caller.loggedIn(sandbox)
                            .list("{name->eq->S%C3%A3o Jo%C3%A3o}")
                            .body())
                    .contains("São João");
        }
    }

    private static String id(CrmSandbox sandbox) {
        return (String)
                sandbox.records("customer", "customers-integration").get(0).get("id");
    }
}
