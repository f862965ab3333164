package br.dev.crm.testkit.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import br.dev.crm.document.Document;
import br.dev.crm.document.Document.Presence;
import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.testkit.cases.EachCase;
import br.dev.crm.testkit.model.ContractModels.Documented;
import br.dev.crm.testkit.model.ContractModels.DocumentedClass;
import br.dev.crm.testkit.model.ContractModels.Untyped;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Documents of the core inside of models, lists and maps. */
public abstract class DocumentContractTests extends CodecContractTests {
    private static final String JSON =
            "{\"z\":9007199254740993,\"a\":-0,\"e\":1e400,\"t\":\"\\u0000😀\u2028\",\"n\":null,\"l\":[1.10,null,{}]}";

    private static final String SECRET = "4711-secret";

    protected DocumentContractTests(Supplier<JsonCodecProvider> provider) {
        super(provider);
    }

    @Test
    @DisplayName("C57 A document is read and written as it is, wherever a model has one: numbers as they are spelled,"
            + " texts, order and nulls.")
    void aDocumentIsReadAndWrittenAsItIs() throws IOException {
        String json = "{\"before\":\"b\",\"extra\":" + JSON + ",\"list\":[" + JSON + ",{}],\"map\":{\"k\":" + JSON
                + "},\"after\":5}";

        Documented model = read(json, Documented.class);

        assertEquals(JSON, notNull(model.extra()).toJson());
        assertEquals(List.of(Document.parse(JSON), Document.empty()), model.list());
        assertEquals(Map.of("k", Document.parse(JSON)), model.map());
        assertEquals("b5", model.before() + model.after());
        assertEquals(json, write(model));
        assertEquals("{\"extra\":" + JSON + "}", write(read("{\"extra\":" + JSON + "}", DocumentedClass.class)));
    }

    @Test
    @DisplayName("C58 A document that is bound itself, or is a value without a declared type, is written as it is.")
    void aDocumentIsBoundItself() throws IOException {
        Document document = Document.parse(JSON);

        assertEquals(JSON, read(JSON, Document.class).toJson());
        assertEquals(JSON, write(document));
        assertEquals(JSON, write(document, Object.class));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("k", List.of(document));
        assertEquals(
                "{\"any\":" + JSON + ",\"map\":{\"k\":[" + JSON + "]},\"list\":[" + JSON + "]}",
                write(new Untyped(document, map, List.of(document))));
        List<Document> list = read("[" + JSON + ",null,{}]", new TypeReference<List<Document>>() {});
        assertEquals(JSON, list.get(0).toJson());
        assertEquals(Arrays.asList(document, null, Document.empty()), list);
    }

    @Test
    @DisplayName("C59 A document that is null is omitted from a model that is written and is null in a list or map; in"
            + " JSON, null is no document.")
    void aDocumentThatIsNullIsNoDocument() throws IOException {
        Map<String, @Nullable Document> map = new LinkedHashMap<>();
        map.put("k", null);
        assertEquals(
                "{\"list\":[null,{}],\"map\":{\"k\":null},\"after\":1}",
                write(new Documented(null, null, Arrays.asList(null, Document.empty()), map, 1)));
        assertEquals("null", write(null, Document.class));

        Documented model = read(
                "{\"extra\":null,\"list\":[null,{\"n\":null}],\"map\":{\"k\":null},\"after\":1}", Documented.class);

        assertNull(model.extra());
        assertNull(notNull(model.list()).get(0));
        assertEquals(Presence.NULL, notNull(notNull(model.list()).get(1)).presence("n"));
        assertNull(notNull(model.map()).get("k"));
        assertNull(readAs("null", Document.class));
        assertNull(read("{}", Documented.class).extra());
    }

    @Test
    @DisplayName("C60 What is no object is no document: an error with its path that does not say the value.")
    void whatIsNoObjectIsNoDocument() throws InterruptedException {
        EachCase.of(List.of("\"" + SECRET + "\"", "5", "true", "[{}]"), value -> {
            assertSilent(readFailure("$.extra", "{\"extra\":" + value + "}", Documented.class));
            assertSilent(readFailure("$.list[1]", "{\"list\":[{}," + value + "]}", Documented.class));
            assertSilent(readFailure("$.map.k", "{\"map\":{\"k\":" + value + "}}", Documented.class));
        });
        assertSilent(readFailure("$.extra.a.b", "{\"extra\":{\"a\":{\"b\":4711-secret}}}", Documented.class));
        assertSilent(
                readFailure("$.extra" + ".a".repeat(127), "{\"extra\":" + "{\"a\":".repeat(128), Documented.class));
    }

    private static void assertSilent(JsonException failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            assertEquals(-1, String.valueOf(t.getMessage()).indexOf(SECRET));
        }
    }
}
