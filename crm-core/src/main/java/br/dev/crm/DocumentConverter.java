package br.dev.crm;

import br.dev.crm.document.Document;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.ErrorFacts;
import br.dev.crm.error.Situation;
import br.dev.crm.internal.json.BindingCache;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Turns models into documents and back, as the codec of a client writes and reads them. Thread-safe. */
final class DocumentConverter {
    private final BindingCache bindings;

    DocumentConverter(BindingCache bindings) {
        this.bindings = bindings;
    }

    /** Returns the fields that the codec writes for the model; a member that is null is absent. */
    Document toDocument(Object model) {
        if (model instanceof Document document) {
            return document;
        }
        try {
            @Nullable Document document = Document.binding().read(JsonInput.of(bindings.write(model)));
            if (document == null) {
                throw new JsonException("Expected an object, found NULL", "$", null);
            }
            return document;
        } catch (IOException e) {
            throw failure(ErrorCode.ENCODE_FAILED, "The model cannot be written as a document: ", e);
        }
    }

    /**
     * Returns the model that the codec reads from the fields; those that the model does not know are passed over.
     *
     * @param type a class, or a parameterized type
     */
    Object fromDocument(Document document, Type type) {
        if (type == Document.class) {
            return document;
        }
        try {
            @Nullable Object model = bindings.of(type).read(JsonInput.of(bindings.write(document)));
            if (model == null) {
                throw new JsonException("The codec reads an object as null", "$", null);
            }
            return model;
        } catch (IOException e) {
            throw failure(ErrorCode.DECODE_FAILED, "The document does not fit " + type.getTypeName() + ": ", e);
        }
    }

    private static CodecException failure(ErrorCode code, String message, IOException e) {
        String path = e instanceof JsonException json ? json.path() : "$";
        return new CodecException(ErrorFacts.of(code)
                .situation(Situation.DOCUMENT)
                .message(message + e.getMessage() + ", at " + path)
                .path(path)
                .cause(e)
                .build());
    }
}
