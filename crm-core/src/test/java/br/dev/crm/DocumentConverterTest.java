package br.dev.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.document.Document;
import br.dev.crm.error.CodecException;
import br.dev.crm.internal.json.BindingCache;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonLimits;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.support.TreeCodec;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Models into documents and back, over a codec that reads trees. */
class DocumentConverterTest {
    private static final Map<Type, JsonBinding<?>> OWN = Map.of(Document.class, Document.binding());

    private final BindingCache bindings = new BindingCache(new TreeCodec(), OWN, 1, JsonLimits.defaults());
    private final DocumentConverter converter = new DocumentConverter(bindings);

    @Test
    void aModelBecomesTheFieldsThatItsCodecWrites() {
        assertThat(converter.toDocument(Map.of("code", new BigDecimal("1.10"))).toJson())
                .isEqualTo("{\"code\":1.10}");
    }

    @Test
    void aDocumentBecomesTheModelThatItsCodecReads() {
        Object model = converter.fromDocument(Document.parse("{\"code\":1.10}"), Map.class);

        assertThat(model).isEqualTo(Map.of("code", new BigDecimal("1.10")));
    }

    @Test
    void aDocumentStaysWhatItIs() {
        Document document = Document.of(Map.of("a", 1));

        assertThat(converter.toDocument(document)).isSameAs(document);
        assertThat(converter.fromDocument(document, Document.class)).isSameAs(document);
    }

    @Test
    void whatIsWrittenAsSomethingElseThanAnObjectIsNoDocument() {
        assertThatThrownBy(() -> new DocumentConverter(
                                new BindingCache(writing("\"a text\""), OWN, 1, JsonLimits.defaults()))
                        .toDocument("a text"))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("Expected an object, found STRING");
        assertThatThrownBy(() -> new DocumentConverter(new BindingCache(writing("null"), OWN, 1, JsonLimits.defaults()))
                        .toDocument("a text"))
                .isInstanceOf(CodecException.class)
                .hasMessageContaining("Expected an object, found NULL");
    }

    @Test
    void theBindingOfDocumentsIsTheCoresOwnWhateverTheCodec() throws JsonException {
        assertThat((Object) bindings.of(Document.class)).isSameAs(Document.binding());
        assertThat((Object) new BindingCache(writing("null"), OWN, 1, JsonLimits.defaults()).of(Document.class))
                .isSameAs(Document.binding());
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
