package br.dev.crm;

import br.dev.crm.document.Document;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.filter.Filter;
import br.dev.crm.internal.call.CallRunner;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.ResourceName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes some fields of a record and keeps all others: reads, overlays, replaces. Thread-safe. */
final class Merge {
    private final CallRunner calls;
    private final RecordFinder finder;
    private final RequestDefaults defaults;
    private final ResourceName name;

    Merge(CrmClient client, RecordFinder finder, RequestDefaults defaults, ResourceName name) {
        this.calls = client.calls();
        this.finder = finder;
        this.defaults = defaults;
        this.name = name;
    }

    /** Returns what was written. */
    Document run(@Nullable Filter key, @Nullable Document change) {
        if (change == null) {
            throw InvalidRequestException.of("The change is null; nothing was sent.");
        }
        CrmRequest<List<Document>> read =
                defaults.build(CrmRequest.list(name, Document.class).filter(CrmResource.present(key)));
        Document after = finder.get(read).overlay(change);
        CrmRequest<?> write = defaults.build(CrmRequest.upsert(name, after).filter(key));
        if (!calls.isIdempotent(write)) {
            throw InvalidRequestException.of(
                    List.of("merge takes a filter that is made of eq, and a change that leaves the fields of the filter"
                            + " alone: else the upsert would insert a second record."));
        }
        calls.send(write);
        return after;
    }
}
