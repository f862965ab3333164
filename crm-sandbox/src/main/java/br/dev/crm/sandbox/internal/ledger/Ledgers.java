package br.dev.crm.sandbox.internal.ledger;

import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.internal.filter.RequestKey;
import br.dev.crm.sandbox.internal.store.AffectedRecords;
import br.dev.crm.sandbox.internal.store.RecordStore;
import br.dev.crm.sandbox.internal.store.TableName;
import br.dev.crm.sandbox.ledger.Ledger;
import br.dev.crm.sandbox.ledger.LedgerEntry;
import br.dev.crm.sandbox.request.SandboxAction;
import br.dev.crm.sandbox.request.SandboxRequest;
import br.dev.crm.sandbox.settings.FilterSyntax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ledgers of a sandbox. Thread-safe. */
public final class Ledgers {
    private final Map<LedgerName, LedgerBook> books = new LinkedHashMap<>();

    /**
     * Opens an empty ledger for each name.
     *
     * @param syntax how filters are written
     */
    public Ledgers(List<LedgerName> names, FilterSyntax syntax) {
        names.forEach(name -> books.put(name, new LedgerBook(new RequestKey(name.keyField(), syntax))));
    }

    /**
     * Returns the ledger of a resource, or null if it has none.
     *
     * @param store where the records are stored
     * @param tenant whose records it counts
     */
    public @Nullable Ledger view(RecordStore store, String tenant, String service, String resource) {
        LedgerBook book = of(service, resource);
        return book == null ? null : new LedgerView(book, store, new TableName(tenant, service, resource));
    }

    private @Nullable LedgerBook of(String service, String resource) {
        for (Map.Entry<LedgerName, LedgerBook> book : books.entrySet()) {
            if (book.getKey().service().equals(service)
                    && book.getKey().resource().equals(resource)) {
                return book.getValue();
            }
        }
        return null;
    }

    /** Returns which resources have a ledger, in the order in which they were named. */
    public List<LedgerName> names() {
        return List.copyOf(books.keySet());
    }

    /**
     * Enters a request, if its resource has a ledger.
     *
     * @param affected what was done to which records
     * @param executed whether the request was carried out
     * @param status the status of the response, 0 for none
     * @param fault what it suffered, or null
     */
    public void enter(
            SandboxRequest request, AffectedRecords affected, boolean executed, int status, @Nullable Fault fault) {
        if (books.isEmpty() || request.service() == null || request.resource() == null) {
            return;
        }
        LedgerBook book = of(request.service(), request.resource());
        if (book == null || request.action() == SandboxAction.LOGIN) {
            return;
        }
        List<String> keys = affected.records().stream()
                .map(fields -> {
                    String key = book.keyOf(fields);
                    return key == null ? "#" + fields.get("id") : key;
                })
                .toList();
        book.add(new LedgerEntry(
                request.number(),
                request.action(),
                book.key().of(request),
                keys,
                affected.inserted(),
                executed,
                status,
                fault));
    }

    /** Forgets all entries. */
    public void clear() {
        books.values().forEach(LedgerBook::clear);
    }
}
