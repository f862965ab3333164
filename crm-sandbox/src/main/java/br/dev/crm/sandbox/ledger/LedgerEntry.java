package br.dev.crm.sandbox.ledger;

import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.request.SandboxAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request of a resource that has a {@link Ledger}, and what it did. Immutable.
 *
 * @param number the position of the request among all that this sandbox has read, logins included, from 1
 * @param action what the request asks for, or null if method and headers do not say
 * @param key the key of the record that is meant, or null if the request names none: of a create from the body, else
 *     from the filter's {@code eq} on the key field, and from the body if the filter has none. A number is kept as it
 *     was written
 * @param affected the keys of the records that were inserted, changed or removed, unmodifiable; empty if none was, or
 *     if the request was a list. A record without a key is named by its {@code id}, with {@code #} before it. Of a
 *     changed record this is the key that it has now
 * @param inserted whether a record was inserted
 * @param executed whether the request was carried out
 * @param status the status of the response; 0 if the connection was cut in place of a response
 * @param fault what the fault plan or {@link br.dev.crm.sandbox.CrmSandbox#failNext} did to the request, or null
 */
public record LedgerEntry(
        long number,
        @Nullable SandboxAction action,
        @Nullable String key,
        List<String> affected,
        boolean inserted,
        boolean executed,
        int status,
        @Nullable Fault fault) {

    /** Copies the list. */
    public LedgerEntry {
        affected = List.copyOf(affected);
    }

    /** Tells whether a response was sent; whether it arrived is not known. */
    public boolean responded() {
        return status != 0;
    }

    /** Tells whether a response with a status from 200 to 299 was sent. */
    public boolean succeeded() {
        return status >= 200 && status <= 299;
    }

    /** Tells whether the request was a create, update, upsert or delete that was carried out. */
    public boolean executedWrite() {
        return executed && action != null && action != SandboxAction.LIST && action != SandboxAction.LOGIN;
    }
}
