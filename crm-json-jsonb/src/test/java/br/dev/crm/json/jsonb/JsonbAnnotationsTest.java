package br.dev.crm.json.jsonb;

import static br.dev.crm.json.jsonb.JsonbTestCodec.read;
import static br.dev.crm.json.jsonb.JsonbTestCodec.readFailure;
import static br.dev.crm.json.jsonb.JsonbTestCodec.write;
import static br.dev.crm.json.jsonb.JsonbTestCodec.writeFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.document.Document;
import br.dev.crm.json.jsonb.JsonbAnnotatedModels.Bean;
import br.dev.crm.json.jsonb.JsonbAnnotatedModels.Counted;
import br.dev.crm.json.jsonb.JsonbAnnotatedModels.Created;
import br.dev.crm.json.jsonb.JsonbAnnotatedModels.Extended;
import br.dev.crm.json.jsonb.JsonbAnnotatedModels.Holder;
import br.dev.crm.json.jsonb.JsonbAnnotatedModels.Renamed;
import br.dev.crm.json.jsonb.JsonbAnnotatedModels.Shouting;
import br.dev.crm.json.jsonb.JsonbAnnotatedModels.Taxpayer;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.taxid.Cnpj;
import br.dev.crm.taxid.Cpf;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonbAnnotationsTest {

    @Test
    void namesGivenByAnnotationAreReadAndWritten() throws IOException {
        Renamed renamed = read("{\"e-mail\":\"a@b\",\"count\":3,\"since\":\"15/02/1970\"}", Renamed.class);

        assertThat(renamed).isEqualTo(new Renamed("a@b", 3, LocalDate.of(1970, 2, 15)));
        assertThat(read(write(renamed), Renamed.class)).isEqualTo(renamed);
        assertThat(write(renamed)).contains("\"e-mail\":\"a@b\"", "\"since\":\"15/02/1970\"");
    }

    @Test
    void nullsGoThroughTheDateOfTheSettings() throws IOException {
        assertThat(read("{\"since\":null}", Renamed.class)).isEqualTo(new Renamed(null, 0, null));
        assertThat(write(new Renamed(null, 1, null))).isEqualTo("{\"count\":1}");
    }

    @Test
    void taxIdsAreTextsInsideOfYasson() throws IOException {
        Taxpayer read = read("""
                {"tax-id":"12.ABC.345/01DE-35","owner":null,"partners":["001.234.567-97"],"branches":{"a":"12345678000195"}}""", Taxpayer.class);

        assertThat(read)
                .isEqualTo(new Taxpayer(
                        Cnpj.parse("12ABC34501DE35"),
                        null,
                        List.of(Cpf.parse("00123456797")),
                        Map.of("a", Cnpj.parse("12345678000195"))));
        assertThat(write(read))
                .isEqualTo(
                        "{\"branches\":{\"a\":\"12345678000195\"},\"partners\":[\"00123456797\"],\"tax-id\":\"12ABC34501DE35\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"owner\":12345678909}|$.owner|zeros in front",
                "{\"tax-id\":\"1.2345678000195E13\"}|$.tax-id|scientific notation",
                "{\"partners\":[null,\"11111111111\"]}|$.partners[1]|placeholder",
                "{\"branches\":{\"a\":\"12345678000199\"}}|$.branches.a|check digits"
            })
    void whatIsNoTaxIdIsRefusedInsideOfYassonForItsReason(String json, String path, String reason) {
        JsonException failure = readFailure(json, Taxpayer.class);

        assertThat(failure.path()).isEqualTo(path);
        assertThat(trace(failure)).contains(reason).doesNotContain("12345678", "2345678000195", "1111111");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/1970", "1970-02-31", "1970-02-3x", "s3cret"})
    void noErrorOfADateSaysIt(String date) {
        JsonException failure = readFailure("{\"e-mail\":\"a\",\"since\":\"" + date + "\"}", Renamed.class);

        assertThat(trace(failure)).contains("$.since").doesNotContain(date, "FEBRUARY", "31");
    }

    @Test
    void noErrorSaysWhatAConstructorCouldNotParse() {
        assertThat(trace(readFailure("{\"c\":\"s3cret\"}", Counted.class)))
                .contains("java.lang.IllegalArgumentException was thrown", "Counted.<init>")
                .doesNotContain("s3cret");
    }

    private static String trace(JsonException failure) {
        StringWriter trace = new StringWriter();
        trace.append(failure.path()).append('\n');
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString().replaceAll(":\\d+\\)", ")");
    }

    @Test
    void documentsKeepTheirValuesInsideOfYasson() throws IOException {
        String document = "{\"z\":9007199254740993,\"a\":[1.10,true,null,{\"t\":\"\\u0000😀\"},[]],\"n\":null}";
        String json = "{\"e-mail\":\"a\",\"extra\":" + document + ",\"more\":[" + document + ",{}]}";

        Extended extended = read(json, Extended.class);

        assertThat(extended.extra().toJson()).isEqualTo(document);
        assertThat(extended.more()).containsExactly(Document.parse(document), Document.empty());
        assertThat(write(extended)).isEqualTo(json);
        assertThat(read("{\"extra\":null,\"more\":[null]}", Extended.class))
                .isEqualTo(new Extended(null, null, Collections.singletonList(null)));
        assertThat(write(new Extended("a", null, null))).isEqualTo("{\"e-mail\":\"a\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"s3cret\"", "[]", "true"})
    void whatIsNoObjectIsNoDocumentInsideOfYasson(String value) {
        assertThat(readFailure("{\"extra\":" + value + "}", Extended.class).toString())
                .doesNotContain("s3cret");
    }

    @Test
    void transientPropertiesStayInside() throws IOException {
        Bean bean = read("{\"name\":\"n\",\"secret\":\"s\"}", Bean.class);

        assertThat(bean.getName()).isEqualTo("n");
        assertThat(bean.getSecret()).isNull();
        bean.setSecret("s");
        assertThat(write(bean)).isEqualTo("{\"name\":\"n\"}");
    }

    @Test
    void adaptersGivenByAnnotationAreUsed() throws IOException {
        assertThat(read("{\"text\":\"abc\"}", Shouting.class)).isEqualTo(new Shouting("ABC"));
        assertThat(write(new Shouting("ABC"))).isEqualTo("{\"text\":\"abc\"}");
    }

    @Test
    void anAdapterOrConstructorThatThrowsIsACause() {
        assertThat(readFailure("{\"text\":\"ill-tempered\"}", Shouting.class))
                .hasMessageContaining("IllegalStateException")
                .hasRootCauseMessage("The adapter is in a bad mood")
                .extracting("path")
                .isEqualTo("$.text");
        assertThat(readFailure("{\"v\":\"refused\"}", Created.class)).hasRootCauseMessage("will not be made");
    }

    @Test
    void aModelWithoutAnnotationsMayHoldSomeWithThem() throws IOException {
        String json = "{\"id\":\"1\",\"renamed\":{\"count\":1,\"e-mail\":\"a\"},\"created\":[{\"v\":\"x\"},null],"
                + "\"tree\":{\"a\":1.10,\"b\":[true,null,\"<\"]}}";
        Holder holder = read(json, Holder.class);

        assertThat(holder.renamed()).isEqualTo(new Renamed("a", 1, null));
        assertThat(holder.created().get(0).value).isEqualTo("x");
        assertThat(holder.created().get(1)).isNull();
        assertThat(holder.tree().getJsonNumber("a").toString()).isEqualTo("1.10");
        assertThat(write(new Holder("1", holder.renamed(), null, holder.tree())))
                .isEqualTo("{\"id\":\"1\",\"renamed\":{\"count\":1,\"e-mail\":\"a\"},"
                        + "\"tree\":{\"a\":1.10,\"b\":[true,null,\"<\"]}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "99999999999", "true", "{}"})
    void aNumberIsNotCutToFitInsideOfYasson(String number) {
        assertThat(readFailure("{\"renamed\":{\"count\":" + number + "}}", Holder.class))
                .extracting("path")
                .isEqualTo("$.renamed.count");
    }

    @Test
    void brokenJsonInsideOfYassonKeepsItsMessageAndPath() {
        assertThat(readFailure("{\"renamed\":{\"count\":tru}}", Holder.class))
                .hasMessageStartingWith("Not true")
                .extracting("path")
                .isEqualTo("$.renamed.count");
    }

    @Test
    void noErrorOfYassonSaysAValue() {
        for (String json : List.of(
                "{\"e-mail\":{\"s3cret\":1}}",
                "{\"count\":\"s3cret\"}",
                "{\"since\":\"s3cret\"}",
                "[\"s3cret\"]",
                "\"s3cret\"")) {
            JsonException failure = readFailure(json, Renamed.class);
            assertThat(failure).isNotNull();
            for (Throwable t = failure; t != null; t = t.getCause()) {
                assertThat(t.toString()).doesNotContain("s3cret");
            }
        }
    }

    @Test
    void aTreeThatIsTooDeepIsRefused() {
        JsonObject deep = JsonObject.EMPTY_JSON_OBJECT;
        for (int i = 0; i < 130; i++) {
            deep = Json.createObjectBuilder().add("a", deep).build();
        }

        assertThat(writeFailure(new Holder(null, null, null, deep))).hasMessageContaining("128");
        assertThat(readFailure("{\"tree\":" + "{\"a\":".repeat(200), Holder.class))
                .hasMessageContaining("128");
    }

    /** One member that JSON-B names, and one that JSON-B would not know. */
    public record Mixed(
            @jakarta.json.bind.annotation.JsonbProperty("a.b")
            String a,

            @br.dev.crm.json.JsonIgnored String c) {}

    @Test
    void annotationsOfBothKindsAreRefused() {
        assertThatThrownBy(() -> JsonbTestCodec.read("{}", Mixed.class))
                .hasMessageContaining("Mixed: @JsonIgnored on Mixed.c stands in a class that a JSON library binds");
    }
}
