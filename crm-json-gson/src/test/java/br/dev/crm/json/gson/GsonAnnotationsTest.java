package br.dev.crm.json.gson;

import static br.dev.crm.json.gson.GsonTestCodec.read;
import static br.dev.crm.json.gson.GsonTestCodec.readFailure;
import static br.dev.crm.json.gson.GsonTestCodec.write;
import static br.dev.crm.json.gson.GsonTestCodec.writeFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.json.gson.GsonAnnotatedModels.Adapted;
import br.dev.crm.json.gson.GsonAnnotatedModels.Counted;
import br.dev.crm.json.gson.GsonAnnotatedModels.Level;
import br.dev.crm.json.gson.GsonAnnotatedModels.Renamed;
import br.dev.crm.json.gson.GsonAnnotatedModels.Secret;
import br.dev.crm.json.gson.GsonAnnotatedModels.Treed;
import br.dev.crm.spi.json.JsonException;
import com.google.gson.JsonObject;
import com.google.gson.internal.LazilyParsedNumber;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class GsonAnnotationsTest {

    @Test
    void namesGivenByAnnotationAreReadAndWritten() throws IOException {
        assertThat(write(new Renamed("a@b", Level.LOW), Renamed.class))
                .isEqualTo("{\"e-mail\":\"a@b\",\"level\":\"1\"}");
        assertThat(read("{\"e-mail\":\"x\",\"level\":\"1\"}", Renamed.class)).isEqualTo(new Renamed("x", Level.LOW));
        assertThat(read("{\"mail\":\"x\",\"level\":\"one\"}", Renamed.class)).isEqualTo(new Renamed("x", Level.LOW));
        assertThat(readFailure("{\"level\":\"LOW\"}", Renamed.class)).hasMessageContaining("[1, HIGH]");
    }

    @Test
    void adaptersGivenByAnnotationAreUsed() throws IOException {
        Adapted adapted =
                read("{\"upper\":\"abc\",\"secret\":{\"value\":5.10},\"raw\":{\"a\":[1.0,true]}}", Adapted.class);

        assertThat(adapted.upper()).isEqualTo("ABC");
        assertThat(adapted.secret().value).isEqualTo("5.10");
        assertThat(adapted.raw()).isEqualTo("{\"a\":[1.0,true]}");
        assertThat(write(new Adapted("ABC", null, "{\"a\" : 1}"), Adapted.class))
                .isEqualTo("{\"upper\":\"abc\",\"raw\":{\"a\" : 1}}");
    }

    @Test
    void noErrorSaysWhatAConstructorCouldNotParse() {
        StringWriter trace = new StringWriter();
        readFailure("{\"count\":\"s3cret\"}", Counted.class).printStackTrace(new PrintWriter(trace));

        assertThat(trace.toString())
                .contains("java.lang.IllegalArgumentException was thrown", "Counted.<init>")
                .doesNotContain("s3cret");
    }

    @Test
    void anAdapterThatThrowsIsACause() {
        assertThat(readFailure("{\"upper\":\"ill-tempered\"}", Adapted.class))
                .hasMessageContaining("IllegalStateException")
                .hasRootCauseMessage("The adapter is in a bad mood")
                .extracting("path")
                .isEqualTo("$.upper");
    }

    @Test
    void anAdapterCannotWriteWhatIsNotJson() {
        for (String raw : List.of("{", "1 2", "nope", "")) {
            assertThat(writeFailure(new Adapted("a", null, raw), Adapted.class))
                    .hasMessageContaining("not JSON")
                    .extracting("path")
                    .isEqualTo("$.raw");
        }
    }

    @Test
    void brokenJsonUnderAnAdapterOfATreeKeepsItsMessageAndPath() {
        assertThat(readFailure("{\"secret\":{\"value\":tru}}", Adapted.class))
                .hasMessageStartingWith("Not true")
                .extracting("path")
                .isEqualTo("$.secret.value");
    }

    @Test
    void anAdapterOfATreeThatFailsSaysNoValue() {
        for (String tree : List.of("{\"value\":[\"s3cret\",\"s3cret\"]}", "{\"number\":\"s3cret\"}", "\"s3cret\"")) {
            JsonException failure = readFailure("{\"secret\":" + tree + "}", Adapted.class);
            assertThat(failure.path()).isEqualTo("$.secret");
            for (Throwable t = failure; t != null; t = t.getCause()) {
                assertThat(String.valueOf(t.getMessage())).doesNotContain("s3cret");
            }
        }
    }

    @Test
    void treesOfGsonAreReadAndWritten() throws IOException {
        JsonObject tree = read("{\"a\":1.10,\"b\":[true,\"<\"]}", JsonObject.class);

        assertThat(tree.get("a").getAsString()).isEqualTo("1.10");
        assertThat(write(List.of(tree), new TypeToken<List<JsonObject>>() {}.getType()))
                .isEqualTo("[{\"a\":1.10,\"b\":[true,\"<\"]}]");
    }

    @Test
    void aDocumentMayGoTheWayOverATree() throws IOException {
        String json = "{\"extra\":{\"z\":-0,\"e\":1e2,\"n\":null,\"l\":[null,{\"n\":null}]}}";

        assertThat(read(json, Treed.class).extra().toJson()).isEqualTo(json.substring(9, json.length() - 1));
        assertThat(write(read(json, Treed.class), Treed.class)).isEqualTo(json);
        assertThat(readFailure("{\"extra\":[\"s3cret\"]}", Treed.class))
                .hasMessageContaining("Expected an object")
                .hasNoCause();
    }

    @Test
    void aTreeCannotHoldNumbersThatAreNoneInJson() {
        for (String number : List.of("0x10", "1 2", "NaN", "01", "\"1\"", "")) {
            JsonObject tree = new JsonObject();
            tree.addProperty("a", new LazilyParsedNumber(number));
            assertThat(writeFailure(tree, JsonObject.class)).extracting("path").isEqualTo("$.a");
        }
    }

    @Test
    void whatHasAnAdapterKeepsNoRulesForModels() {
        assertThatCode(() -> GsonTestCodec.CODEC.bind(Adapted.class)).doesNotThrowAnyException();
        assertThatCode(() -> GsonTestCodec.CODEC.bind(Secret.class)).doesNotThrowAnyException();
        assertThatCode(() -> GsonTestCodec.CODEC.bind(JsonObject.class)).doesNotThrowAnyException();
    }

    /** One member that Gson names, and one that Gson would not know. */
    public record Mixed(
            @com.google.gson.annotations.SerializedName("a.b")
            String a,

            @br.dev.crm.json.JsonName("c.d") String c) {}

    @Test
    void annotationsOfBothKindsAreRefused() {
        assertThatThrownBy(() -> GsonTestCodec.read("{}", Mixed.class))
                .hasMessageContaining("Mixed: @JsonName on Mixed.c stands in a class that a JSON library binds")
                .hasMessageContaining("use those of br.dev.crm.json alone");
    }
}
