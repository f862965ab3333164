package br.dev.crm.internal.response;

import br.dev.crm.error.CodecException;
import br.dev.crm.internal.attempt.CallState;
import br.dev.crm.internal.attempt.ExceptionMapping;
import br.dev.crm.request.UnreadableRecord;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonLimits;
import java.io.IOException;
import java.io.Serial;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of their JSON, and hands those that cannot be made to a handler, if there is one. Used by one thread.
 */
final class RecordDecoder {
    private final JsonBinding<Object> binding;
    private final JsonLimits limits;
    private final @Nullable Consumer<? super UnreadableRecord> handler;
    private final ListProgress progress;

    /**
     * Makes the decoder of one reading.
     *
     * @param handler null when a record that cannot be read ends the list
     * @param progress counts the records
     */
    RecordDecoder(
            JsonBinding<Object> binding,
            JsonLimits limits,
            @Nullable Consumer<? super UnreadableRecord> handler,
            ListProgress progress) {
        this.binding = binding;
        this.limits = limits;
        this.handler = handler;
        this.progress = progress;
    }

    /** Returns whether the list goes on behind a record that cannot be read. */
    boolean passesOver() {
        return handler != null;
    }

    /**
     * Returns the record of these bytes, which are known to be JSON, or null when it was handed to the handler.
     *
     * @param path where in the response it stands
     * @param state of the call that brought it
     * @throws CodecException when it cannot be read and there is no handler
     * @throws HandlerFailure when the handler throws
     */
    @Nullable
    Object decode(byte[] json, String path, CallState state) {
        try {
            Object record = ResponseReader.record(JsonInput.of(json, 0, json.length, limits), binding);
            progress.recordCame();
            return record;
        } catch (IOException e) {
            String inside = e instanceof JsonException found ? found.path().substring(1) : "";
            handOver(ExceptionMapping.notDecoded(e, path + inside, json, state), json);
            return null;
        }
    }

    private void handOver(CodecException failure, byte[] json) {
        if (handler == null) {
            throw failure;
        }
        try {
            handler.accept(new RejectedRecord(progress.position(), failure, json, limits));
        } catch (RuntimeException e) {
            throw new HandlerFailure(e);
        }
        progress.recordPassedOver();
    }

    /** Says that the handler of unreadable records has thrown something. */
    static final class HandlerFailure extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final RuntimeException thrown;

        private HandlerFailure(RuntimeException thrown) {
            super(thrown);
            this.thrown = thrown;
        }

        /** Returns what the handler has thrown. */
        RuntimeException thrown() {
            return thrown;
        }

        /** Returns what goes on the sentence that says after how many records the list broke off. */
        String why() {
            return ": the handler of unreadable records failed with "
                    + thrown.getClass().getName();
        }
    }
}
