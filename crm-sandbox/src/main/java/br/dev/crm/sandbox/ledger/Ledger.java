package br.dev.crm.sandbox.ledger;

import br.dev.crm.sandbox.request.SandboxAction;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What every request of one resource did: carried out or not, with a response or not, to which records. Unlike
 * {@link br.dev.crm.sandbox.CrmSandbox#requests()} it drops nothing until
 * {@link br.dev.crm.sandbox.CrmSandbox#clear()}, so a test can ask of ten thousand calls whether one wrote twice, or
 * was called a success without being one. Switched on by {@link br.dev.crm.sandbox.CrmSandboxBuilder#ledger}.
 *
 * <p>An entry is there before its response is sent. Every method may be called from any thread, while requests arrive,
 * too; what it returns is an unmodifiable snapshot.
 */
public interface Ledger {

    /** Returns the field that holds the key. */
    String keyField();

    /** Returns how many requests there were, refused and cut ones included. */
    int size();

    /** Returns one entry for each request, in the order in which they were done with. */
    List<LedgerEntry> entries();

    /** Returns the entries whose requests named this key. */
    List<LedgerEntry> entries(String key);

    /** Returns every key that a request named, in the order of first arrival. */
    Set<String> keys();

    /** Returns how often this action was carried out for this key, whatever the response. */
    int executed(String key, SandboxAction action);

    /** Returns, for each key for which this action was carried out, how often it was. */
    Map<String, Integer> executed(SandboxAction action);

    /**
     * Returns the requests whose response was a success and that were not carried out. A sandbox whose faults do not
     * send a false success has none.
     */
    List<LedgerEntry> falseSuccesses();

    /** Returns the writes that were carried out on a record whose key is not the one that the request named. */
    List<LedgerEntry> strays();

    /** Returns the keys of the records that were deleted, in the order of their deletion; a key may come twice. */
    List<String> deletedKeys();

    /**
     * Returns how many records of the default user's tenant have each key now, those of
     * {@link br.dev.crm.sandbox.CrmSandbox#put} included; records without a key are omitted.
     */
    Map<String, Integer> recordCounts();

    /** Returns the keys that several records have now, with how many these are: 2 or more. */
    Map<String, Integer> duplicates();
}
