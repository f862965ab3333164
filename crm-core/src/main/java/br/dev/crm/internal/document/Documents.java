package br.dev.crm.internal.document;

import br.dev.crm.Document;
import br.dev.crm.internal.pipeline.Bindings;
import br.dev.crm.spi.JsonException;
import br.dev.crm.spi.JsonInput;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Turns models into documents and back, as the codec of a client writes and reads them. */
public final class Documents {
    private Documents() {}

    /**
     * Returns the fields that the codec writes for the model; a member that is null is absent. A document is returned
     * as it is.
     *
     * @throws JsonException when the model cannot be written, or is written as something other than an object
     * @throws IOException when an adapter of the user throws it
     */
    public static Document of(Object model, Bindings bindings) throws IOException {
        if (model instanceof Document document) {
            return document;
        }
        @Nullable Document document = Document.binding().read(JsonInput.of(bindings.write(model)));
        if (document == null) {
            throw new JsonException("Expected an object, found NULL", "$", null);
        }
        return document;
    }

    /**
     * Returns the model that the codec reads from the fields; those that the model does not know are passed over.
     *
     * @throws JsonException when a field does not fit, or the type breaks the rules for models
     * @throws IOException when an adapter of the user throws it
     */
    public static <T> T to(Document document, Class<T> type, Bindings bindings) throws IOException {
        return type.cast(to(document, (Type) type, bindings));
    }

    /**
     * Returns the model of this type, such as a parameterized one, that the codec reads from the fields.
     *
     * @throws JsonException when a field does not fit, or the type breaks the rules for models
     * @throws IOException when an adapter of the user throws it
     */
    public static Object to(Document document, Type type, Bindings bindings) throws IOException {
        if (type == Document.class) {
            return document;
        }
        Object model = bindings.of(type).read(JsonInput.of(bindings.write(document)));
        if (model == null) {
            throw new JsonException("The codec reads an object as null", "$", null);
        }
        return model;
    }
}
