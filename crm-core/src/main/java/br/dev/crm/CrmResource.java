package br.dev.crm;

import br.dev.crm.error.CrmException;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.error.SeveralFoundException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The records of one resource as objects of one type: the short way to what {@link CrmClient#send} does. Thread-safe.
 *
 * <p>Every method blocks until the answer is there and throws a {@link CrmException} otherwise.
 *
 * @param <T> a public record, or a public class with a constructor without arguments
 */
public final class CrmResource<T> {
    private final CrmClient client;
    private final ResourceName name;
    private final Class<T> type;

    CrmResource(CrmClient client, ResourceName name, Class<T> type) {
        this.client = client;
        this.name = name;
        this.type = type;
    }

    /** Returns the name of the resource. */
    public ResourceName name() {
        return name;
    }

    /** Returns all records; never null. */
    public List<T> list() {
        return client.send(CrmRequest.list(name, type).build()).value();
    }

    /** Returns the records that the filter picks; empty when there are none. */
    public List<T> list(Filter filter) {
        return client.send(filtered(filter)).value();
    }

    /**
     * Returns the one record that the filter picks, or empty when there is none.
     *
     * @throws SeveralFoundException when there are several
     */
    public Optional<T> find(Filter filter) {
        return client.findOne(filtered(filter));
    }

    /**
     * Inserts the record and returns its id. When the answer is lost it is <em>not</em> sent again, for that could
     * insert it twice: the exception's {@link CrmException#delivery()} tells whether it may be there.
     */
    public String create(T entity) {
        return client.send(CrmRequest.create(name, entity).build()).value();
    }

    /**
     * Changes the records that the filter identifies and inserts none. Returns the id if the CRM tells one.
     *
     * @throws InvalidRequestException when the filter is null; nothing was sent
     */
    public Optional<String> update(Filter filter, T entity) {
        return client.send(CrmRequest.update(name, entity).filter(filter).build())
                .value();
    }

    /**
     * Replaces <em>all</em> content of the record that the filter identifies by this one, or inserts it: a field that
     * is left out is wiped. Returns the id if the CRM tells one. It is sent again by itself only if the filter is made
     * of {@code eq} and the record carries the same key.
     *
     * @throws InvalidRequestException when the filter is null; nothing was sent
     */
    public Optional<String> upsert(Filter filter, T entity) {
        return client.send(CrmRequest.upsert(name, entity).filter(filter).build())
                .value();
    }

    /**
     * Removes what the filter identifies. Returns the id if the CRM tells one.
     *
     * @throws InvalidRequestException when the filter is null; nothing was sent
     */
    public Optional<String> delete(Filter filter) {
        return client.send(CrmRequest.delete(name).filter(filter).build()).value();
    }

    /** A filter that is null by accident must not read everything. */
    private CrmRequest<List<T>> filtered(@Nullable Filter filter) {
        if (filter == null) {
            throw new InvalidRequestException(List.of("The filter is null; list() without one reads all records."));
        }
        return CrmRequest.list(name, type).filter(filter).build();
    }
}
