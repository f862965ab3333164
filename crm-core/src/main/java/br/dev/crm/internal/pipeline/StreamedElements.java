package br.dev.crm.internal.pipeline;

import br.dev.crm.error.CrmException;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.spi.JsonBinding;
import br.dev.crm.spi.JsonException;
import br.dev.crm.spi.JsonInput;
import br.dev.crm.spi.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of one answer, read while it comes. */
final class StreamedElements implements Elements {
    private final OpenBody body;
    private final JsonInput input;
    private final JsonBinding<Object> binding;
    private final ListShape lists;
    private final Pipeline pipeline;
    private final Progress progress;
    private final OpenStreams.Entry entry;
    private ListShape.@Nullable Enclosing enclosing;
    private long count;
    private boolean over;

    StreamedElements(
            OpenBody body, JsonBinding<Object> binding, Pipeline pipeline, Watchdog watchdog, Progress progress) {
        this.body = body;
        this.binding = binding;
        this.pipeline = pipeline;
        this.progress = progress;
        this.lists = pipeline.settings.lists();
        this.input = JsonInput.of(body, pipeline.settings.jsonLimits());
        this.entry = watchdog.overStream(this, body, progress.facts().request());
    }

    @Override
    public @Nullable Object next() {
        if (over) {
            return null;
        }
        boolean failed = true;
        try {
            @Nullable Object next = read();
            failed = false;
            return next;
        } catch (JsonException e) {
            throw endedInside() ? brokenOff(e) : notDecoded(e);
        } catch (IOException e) {
            throw ended(e);
        } finally {
            if (failed) {
                close();
            }
        }
    }

    private @Nullable Object read() throws IOException {
        if (enclosing == null) {
            enclosing = lists.enter(input);
        }
        if (input.peek() != JsonToken.END_ARRAY) {
            Object element = AnswerReader.record(input, binding);
            count++;
            return element;
        }
        enclosing.leave(input);
        readToTheEnd();
        close();
        return null;
    }

    /** So that the connection can be used again. */
    private void readToTheEnd() throws IOException {
        while (!body.isAtEnd()) {
            body.read(new byte[1], 0, 1);
        }
    }

    /** Whether the text ended inside of the list, or of the objects around it. */
    private boolean endedInside() {
        return body.isAtEnd() && (enclosing != null || input.depth() > 0);
    }

    private CrmException notDecoded(JsonException e) {
        return Failures.notDecoded(String.valueOf(e.getMessage()), e.path(), new byte[0], progress.facts(), e);
    }

    private CrmException brokenOff(IOException e) {
        return new IncompleteListException(count, progress.facts(), e);
    }

    private CrmException ended(IOException e) {
        if (pipeline.isClosed()) {
            return progress.cancelled(Pipeline.CLOSED, e);
        }
        return Thread.currentThread().isInterrupted() ? progress.cancelled(Progress.INTERRUPTED, e) : brokenOff(e);
    }

    @Override
    public void close() {
        over = true;
        entry.closed();
        body.close();
    }
}
