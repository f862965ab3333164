package br.dev.crm.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.Document;
import br.dev.crm.internal.pipeline.Bindings;
import br.dev.crm.spi.JsonBinding;
import br.dev.crm.spi.JsonCodec;
import br.dev.crm.spi.JsonException;
import br.dev.crm.spi.JsonInput;
import br.dev.crm.spi.JsonOutput;
import br.dev.crm.support.TreeCodec;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Models into documents and back, over a codec that reads trees. */
class DocumentsTest {
    private final Bindings bindings = new Bindings(new TreeCodec());

    @Test
    void aModelBecomesTheFieldsThatItsCodecWrites() throws IOException {
        assertThat(Documents.of(Map.of("code", new BigDecimal("1.10")), bindings)
                        .toJson())
                .isEqualTo("{\"code\":1.10}");
    }

    @Test
    void aDocumentBecomesTheModelThatItsCodecReads() throws IOException {
        Object model = Documents.to(Document.parse("{\"code\":1.10}"), Map.class, bindings);

        assertThat(model).isEqualTo(Map.of("code", new BigDecimal("1.10")));
    }

    @Test
    void aDocumentStaysWhatItIs() throws IOException {
        Document document = Document.of(Map.of("a", 1));

        assertThat(Documents.of(document, bindings)).isSameAs(document);
        assertThat(Documents.to(document, Document.class, bindings)).isSameAs(document);
    }

    @Test
    void whatIsWrittenAsSomethingElseThanAnObjectIsNoDocument() {
        assertThatThrownBy(() -> Documents.of("a text", new Bindings(writing("\"a text\""))))
                .isInstanceOf(JsonException.class)
                .hasMessage("Expected an object, found STRING");
        assertThatThrownBy(() -> Documents.of("a text", new Bindings(writing("null"))))
                .isInstanceOf(JsonException.class)
                .hasMessage("Expected an object, found NULL");
    }

    @Test
    void theBindingOfDocumentsIsTheCoresOwnWhateverTheCodec() throws JsonException {
        assertThat((Object) bindings.of(Document.class)).isSameAs(Document.binding());
        assertThat((Object) new Bindings(writing("null")).of(Document.class)).isSameAs(Document.binding());
    }

    private static JsonCodec writing(String json) {
        return new JsonCodec() {
            @Override
            public <T> JsonBinding<T> bind(Type type) {
                return new JsonBinding<>() {
                    @Override
                    public T read(JsonInput input) {
                        throw new IllegalStateException("not read here");
                    }

                    @Override
                    public void write(T value, JsonOutput out) throws IOException {
                        out.json(json);
                    }
                };
            }
        };
    }
}
