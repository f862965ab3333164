package br.dev.crm.internal.response;

import br.dev.crm.document.Document;
import br.dev.crm.http.HttpHeaders;
import br.dev.crm.internal.attempt.ExceptionMapping;
import br.dev.crm.paging.PageContext;
import br.dev.crm.paging.PageRequest;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a list was read.
 *
 * @param lastRequest how the last page was asked for
 * @param last the last page; null before the first
 * @param limits of the client, which the page has passed already
 */
record PageProgress(
        int pages,
        long records,
        PageRequest lastRequest,
        @Nullable PageResponse last,
        JsonLimits limits) implements PageContext {

    @Override
    public Optional<Document> lastRecord() {
        List<byte[]> page = last == null ? List.of() : last.content().records();
        return last == null || page.isEmpty()
                ? Optional.empty()
                : Optional.of(document(page.get(page.size() - 1), "$[" + (page.size() - 1) + "]", last));
    }

    @Override
    public HttpHeaders lastHeaders() {
        return last == null ? HttpHeaders.none() : last.headers();
    }

    @Override
    public Document lastEnvelope() {
        return last == null || last.content().envelope().length == 0
                ? Document.empty()
                : document(last.content().envelope(), "$", last);
    }

    private Document document(byte[] json, String path, PageResponse page) {
        JsonInput input = JsonInput.of(json, 0, json.length, limits);
        try {
            @Nullable Document document = Document.binding().read(input);
            if (document == null) {
                throw input.mismatch("an object");
            }
            return document;
        } catch (JsonException e) {
            throw ExceptionMapping.notDecoded(e, path + e.path().substring(1), json, page.state());
        } catch (IOException e) {
            throw new UncheckedIOException("A byte array cannot fail to be read", e);
        }
    }
}
