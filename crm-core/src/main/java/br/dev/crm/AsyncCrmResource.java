package br.dev.crm;

import br.dev.crm.document.Document;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.filter.Filter;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.CrmResponse;
import br.dev.crm.request.ResourceName;
import br.dev.crm.request.Written;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The records of one resource, by calls that return at once: the same methods as those of {@link CrmResource}, with the
 * same results. Thread-safe.
 *
 * <p>Every failure is one of the future, and {@code cancel(true)} ends the call wherever it is; see
 * {@link CrmClient#sendAsync}. A record is written before the method returns, but for {@link #createOrFind} and
 * {@link #merge}, which send several requests: do not change it before they have ended.
 *
 * @param <T> a public record, or a public class with a constructor without arguments
 */
public final class AsyncCrmResource<T> {
    private final CrmResource<T> resource;
    private final CrmClient client;
    private final RequestDefaults defaults;
    private final ResourceName name;
    private final Class<T> type;

    AsyncCrmResource(
            CrmResource<T> resource, CrmClient client, RequestDefaults defaults, ResourceName name, Class<T> type) {
        this.resource = resource;
        this.client = client;
        this.defaults = defaults;
        this.name = name;
        this.type = type;
    }

    /** Returns all records to come; see {@link CrmResource#list()}. */
    public CompletableFuture<List<T>> list() {
        return send(() -> CrmRequest.list(name, type));
    }

    /** Returns the records to come that the filter picks; see {@link CrmResource#list(Filter)}. */
    public CompletableFuture<List<T>> list(Filter filter) {
        return send(() -> CrmRequest.list(name, type).filter(CrmResource.present(filter)));
    }

    /** Returns the one record to come that the filter picks; see {@link CrmResource#find(Filter)}. */
    public CompletableFuture<Optional<T>> find(Filter filter) {
        return several(
                () -> CrmRequest.list(name, type).filter(CrmResource.present(filter)), () -> resource.find(filter));
    }

    /** Inserts the record; see {@link CrmResource#create}. */
    public CompletableFuture<Written> create(T entity) {
        return send(() -> CrmRequest.create(name, entity));
    }

    /** Changes the records that the filter identifies; see {@link CrmResource#update}. */
    public CompletableFuture<Written> update(Filter filter, T entity) {
        return send(() -> CrmRequest.update(name, entity).filter(filter));
    }

    /** Replaces the record that the filter identifies, or inserts it; see {@link CrmResource#upsert}. */
    public CompletableFuture<Written> upsert(Filter filter, T entity) {
        return send(() -> CrmRequest.upsert(name, entity).filter(filter));
    }

    /** Removes what the filter identifies; see {@link CrmResource#delete}. */
    public CompletableFuture<Written> delete(Filter filter) {
        return send(() -> CrmRequest.delete(name).filter(filter));
    }

    /** Inserts the record unless one with the same key is there; see {@link CrmResource#createOrFind}. */
    public CompletableFuture<CreatedOrFound<T>> createOrFind(Filter key, T entity) {
        return several(() -> CrmRequest.list(name, type).filter(key), () -> resource.createOrFind(key, entity));
    }

    /** Changes some fields of a record and keeps all others; see {@link CrmResource#merge}. */
    public CompletableFuture<Document> merge(Filter key, Document change) {
        return several(() -> CrmRequest.list(name, type).filter(key), () -> resource.merge(key, change));
    }

    private <R> CompletableFuture<R> send(Supplier<CrmRequest.Builder<R>> request) {
        CrmRequest<R> built;
        try {
            built = defaults.build(request.get());
        } catch (InvalidRequestException e) {
            return CompletableFuture.failedFuture(e);
        }
        return client.lists().sendAsync(built, CrmResponse::value);
    }

    /** Runs what sends several requests, the first of which is like this one. */
    private <R> CompletableFuture<R> several(Supplier<CrmRequest.Builder<List<T>>> first, Supplier<R> work) {
        CrmRequest<List<T>> built;
        try {
            built = defaults.build(first.get());
        } catch (InvalidRequestException e) {
            return CompletableFuture.failedFuture(e);
        }
        return client.calls().async(built, work);
    }
}
