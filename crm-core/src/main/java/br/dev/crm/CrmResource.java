package br.dev.crm;

import br.dev.crm.document.Document;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.error.NoResultException;
import br.dev.crm.error.NonUniqueResultException;
import br.dev.crm.error.ResumePoint;
import br.dev.crm.filter.Filter;
import br.dev.crm.paging.Paging;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.ResourceName;
import br.dev.crm.request.UnreadableRecord;
import br.dev.crm.request.Written;
import br.dev.crm.webhook.WebhookEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The records of one resource as objects of one type: the short way to what {@link CrmClient#send} does. Thread-safe.
 *
 * <p>Every method blocks until the response is there and throws a {@link CrmException} otherwise.
 *
 * @param <T> a public record, or a public class with a constructor without arguments
 */
public final class CrmResource<T> {
    private final CrmClient client;
    private final RecordFinder finder;
    private final RequestDefaults defaults;
    private final ResourceName name;
    private final Class<T> type;

    CrmResource(CrmClient client, RequestDefaults defaults, ResourceName name, Class<T> type) {
        this.client = client;
        this.finder = new RecordFinder(client);
        this.defaults = defaults;
        this.name = name;
        this.type = type;
    }

    /** Returns the name of the resource. */
    public ResourceName name() {
        return name;
    }

    /** Returns the same records by calls that return at once. */
    public AsyncCrmResource<T> async() {
        return new AsyncCrmResource<>(this, client, defaults, name, type);
    }

    /**
     * Returns the same records, each call of which may take so long, waits and logins included; null for the deadline
     * of the client.
     */
    public CrmResource<T> withDeadline(@Nullable Duration deadline) {
        return with(defaults.withDeadline(deadline));
    }

    /** Returns the same records, lists of which are asked for in these pages; null for the paging of the client. */
    public CrmResource<T> withPaging(@Nullable Paging paging) {
        return with(defaults.withPaging(paging));
    }

    /**
     * Returns the same records, lists of which go on where one broke off; null for the beginning. See
     * {@link CrmRequest.Builder#resumeAt}. What looks for one record, such as {@link #find(Filter)}, looks at all.
     *
     * @param point of a list by a filter with the same fields, in the same pages, else the list is refused
     */
    public CrmResource<T> withResumePoint(@Nullable ResumePoint point) {
        return with(defaults.withResumePoint(point));
    }

    /**
     * Returns the same records, lists of which go on behind records that cannot be read, and tell this handler of them;
     * null for lists that end there. See {@link CrmRequest.Builder#onUnreadable}. What looks for one record, such as
     * {@link #find(Filter)}, fails as before, for a record that was passed over would look as if it were not there.
     */
    public CrmResource<T> withUnreadable(@Nullable Consumer<? super UnreadableRecord> handler) {
        return with(defaults.withUnreadable(handler));
    }

    /**
     * Returns the same records, each request for which has this parameter in its URI too; name and value are encoded.
     * The same name again replaces it.
     */
    public CrmResource<T> withQuery(String parameter, String value) {
        return with(defaults.withQuery(parameter, value));
    }

    /**
     * Returns the same records, each request for which has this header field too. The same name again replaces it.
     *
     * @param field none of those that the library sends by itself
     * @param value visible ASCII and spaces
     * @throws InvalidRequestException by the calls, when the field is one that the library sends or HTTP does not allow
     */
    public CrmResource<T> withHeader(String field, String value) {
        return with(defaults.withHeader(field, value));
    }

    private CrmResource<T> with(RequestDefaults changed) {
        return new CrmResource<>(client, changed, name, type);
    }

    /**
     * Returns all records; never null. They are held in memory, as many bytes as one response may have (16 MiB): read
     * more than that as a {@link #stream()}.
     */
    public List<T> list() {
        return client.send(defaults.build(CrmRequest.list(name, type))).value();
    }

    /** Returns the records that the filter picks, within the bound of {@link #list()}; empty when there are none. */
    public List<T> list(Filter filter) {
        return client.send(filtered(filter)).value();
    }

    /** Returns all records one at a time; close the stream. See {@link CrmClient#stream}. */
    public Stream<T> stream() {
        return client.stream(defaults.build(CrmRequest.list(name, type)));
    }

    /** Returns the records that the filter picks one at a time; close the stream. See {@link CrmClient#stream}. */
    public Stream<T> stream(Filter filter) {
        return client.stream(filtered(filter));
    }

    /** Returns a publisher of all records. See {@link CrmClient#publisher}. */
    public Flow.Publisher<T> publisher() {
        return client.publisher(defaults.build(CrmRequest.list(name, type)));
    }

    /** Returns a publisher of the records that the filter picks. See {@link CrmClient#publisher}. */
    public Flow.Publisher<T> publisher(Filter filter) {
        return client.publisher(filtered(filter));
    }

    /**
     * Returns the one record that the filter picks, or empty when there is none.
     *
     * @throws NonUniqueResultException when there are several
     */
    public Optional<T> find(Filter filter) {
        return finder.find(filtered(filter));
    }

    /**
     * Returns the record that the event of a webhook is about, found by its {@code id}, or empty when it is not there
     * (any more). Whether the event is about a record of this resource is for the caller to know.
     *
     * @throws InvalidRequestException when the event names no record, or by something that cannot be an id; nothing was
     *     sent
     * @throws NonUniqueResultException when there are several
     */
    public Optional<T> find(WebhookEvent event) {
        String id = event.rowId()
                .orElseThrow(() -> InvalidRequestException.of(
                        List.of("The event names no record: source.row.id is missing or null.")));
        return find(Filter.eq("id", id));
    }

    /**
     * Inserts the record. When the response is lost, or is none that says what became of it, it is <em>not</em> sent
     * again, for that could insert it twice: the exception's {@link CrmException#delivery()} tells whether it may be
     * there. After a status of success it is there, whatever became of the body; the id may then be unknown.
     */
    public Written create(T entity) {
        return client.send(defaults.build(CrmRequest.create(name, entity))).value();
    }

    /**
     * Inserts the record unless one with the same key is there, and never twice. When a create has no clear response
     * the record is looked up by its key, after a pause, before it is created again. The whole of it takes no longer
     * than the deadline of the client.
     *
     * <p>Calls of one client with the same key run one after the other. What it cannot know: a create that the CRM
     * carries out later than that pause, and another program that creates the same key at the same time. Where the CRM
     * has a unique constraint on the key, it guards against both.
     *
     * <p>A create that the CRM has merely accepted (202) is never sent again: the record is looked for until it is
     * there, as often as the retry policy allows.
     *
     * @param key made of {@code eq} alone, with the values that the record carries
     * @throws InvalidRequestException when the key is no such filter; nothing was sent
     * @throws NonUniqueResultException when there are several with the key already
     * @throws CrmException when it is neither created nor found; {@link CrmException#delivery()} tells whether it may
     *     be there
     */
    public CreatedOrFound<T> createOrFind(Filter key, T entity) {
        return new SafeCreate<>(client, finder, defaults, name, type, key, entity).run();
    }

    /**
     * Changes some fields of the one record that the filter identifies and keeps all others: reads it, lays the change
     * over it ({@link Document#overlay}) and replaces it by the result. Returns what was written.
     *
     * <p>The API has no versions: what somebody else writes between the read and the write is lost.
     *
     * @param key made of {@code eq} alone; the change does not alter its fields
     * @throws NoResultException when there is no such record; nothing was written
     * @throws NonUniqueResultException when there are several; nothing was written
     * @throws InvalidRequestException when the key is no such filter; nothing was written
     */
    public Document merge(Filter key, Document change) {
        return new Merge(client, finder, defaults, name).run(key, change);
    }

    /**
     * Changes the records that the filter identifies and inserts none.
     *
     * @throws InvalidRequestException when the filter is null; nothing was sent
     */
    public Written update(Filter filter, T entity) {
        return client.send(defaults.build(CrmRequest.update(name, entity).filter(filter)))
                .value();
    }

    /**
     * Replaces <em>all</em> content of the record that the filter identifies by this one, or inserts it: a field that
     * is omitted is wiped. It is sent again by itself only if the filter is made of {@code eq} and the record carries
     * the same key. What nobody can know: whether an upsert without a response is executed later, over a newer one.
     *
     * @throws InvalidRequestException when the filter is null; nothing was sent
     */
    public Written upsert(Filter filter, T entity) {
        return client.send(defaults.build(CrmRequest.upsert(name, entity).filter(filter)))
                .value();
    }

    /**
     * Removes what the filter identifies.
     *
     * @throws InvalidRequestException when the filter is null; nothing was sent
     */
    public Written delete(Filter filter) {
        return client.send(defaults.build(CrmRequest.delete(name).filter(filter)))
                .value();
    }

    private CrmRequest<List<T>> filtered(@Nullable Filter filter) {
        return defaults.build(CrmRequest.list(name, type).filter(present(filter)));
    }

    /** A filter that is null by accident must not read everything. */
    static Filter present(@Nullable Filter filter) {
        if (filter == null) {
            throw InvalidRequestException.of("The filter is null; list() without one reads all records.");
        }
        return filter;
    }
}
