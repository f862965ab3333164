package br.dev.crm.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request of a resource that has a {@link Ledger}, and what it did. Immutable.
 *
 * @param number the place of the request among all that this sandbox has read, logins included, from 1
 * @param action what the request asks for, or null if verb and headers do not tell
 * @param key the key of the record that is meant, or null if the request names none: of a create from the body, else
 *     from the filter's {@code eq} on the key field, and from the body if the filter has none. A number stands here as
 *     it was written
 * @param touched the keys of the records that were inserted, changed or removed, unmodifiable; empty if none was, or if
 *     the request was a list. A record without a key stands here as its {@code id}, with {@code #} before it. Of a
 *     changed record this is the key that it has now
 * @param inserted whether a record was inserted
 * @param executed whether the request was carried out
 * @param status the status that was answered; 0 if the connection was cut in place of an answer
 * @param fault what the fault plan or {@link CrmSandbox#failNext} did to the request, or null
 */
public record LedgerEntry(
        long number,
        @Nullable SandboxAction action,
        @Nullable String key,
        List<String> touched,
        boolean inserted,
        boolean executed,
        int status,
        @Nullable Fault fault) {

    /** Copies the list. */
    public LedgerEntry {
        touched = List.copyOf(touched);
    }

    /** Tells whether an answer was sent; what became of it on its way nobody knows. */
    public boolean answered() {
        return status != 0;
    }

    /** Tells whether an answer with a status from 200 to 299 was sent. */
    public boolean succeeded() {
        return status >= 200 && status <= 299;
    }

    /** Tells whether the request was a create, update, upsert or delete that was carried out. */
    public boolean executedWrite() {
        return executed && action != null && action != SandboxAction.LIST && action != SandboxAction.LOGIN;
    }
}
