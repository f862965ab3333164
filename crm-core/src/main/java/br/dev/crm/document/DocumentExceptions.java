package br.dev.crm.document;

import br.dev.crm.error.CodecException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.ErrorFacts;
import br.dev.crm.spi.json.JsonException;
import org.jspecify.annotations.Nullable;

/** The exceptions of documents: they name paths and types and no value. */
final class DocumentExceptions {
    private DocumentExceptions() {}

    /** Says that something else stands at the path than was asked for. */
    public static CodecException mismatch(String path, String wanted, Value found) {
        return failure(
                "Expected " + wanted + " at " + (path.isEmpty() ? "the top" : path) + ", found " + found.kind(),
                inJson(path),
                null);
    }

    /** Says what is wrong with what stands at the path. */
    public static CodecException unreadable(String path, String message) {
        return failure(message, inJson(path), null);
    }

    /** Says that a text is not the JSON of a document. */
    public static CodecException unreadable(JsonException failure) {
        return failure("Not a document: " + failure.getMessage(), failure.path(), failure);
    }

    /** Says what is wrong with a value that was to stand at the path. */
    public static CodecException unwritable(String path, String message) {
        return failure(message, inJson(path), null);
    }

    /** Says why a document cannot be written as JSON. */
    public static CodecException unwritable(JsonException failure) {
        return failure("The document cannot be written: " + failure.getMessage(), failure.path(), failure);
    }

    private static String inJson(String path) {
        return path.isEmpty() || path.startsWith("[") ? "$" + path : "$." + path;
    }

    private static CodecException failure(String message, String path, @Nullable JsonException cause) {
        return new CodecException(ErrorFacts.of(ErrorCode.DOCUMENT_MISMATCH)
                .message(message)
                .path(path)
                .cause(cause)
                .build());
    }
}
