package br.dev.crm.benchmarks.contract;

import br.dev.crm.benchmarks.data.Customer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One client that does the equal work by its own means. Thread-safe but for {@link #login()} and {@link #close()}. */
public interface Peer extends AutoCloseable {

    /** Logs in, if the client does not by itself; called once, before everything else. */
    void login() throws Exception;

    /** Sends the record and returns the id of what was created. */
    String create(Customer customer) throws Exception;

    /** Returns the one record with this key, asked for by a filter that is made for the call. */
    Customer find(String key) throws Exception;

    /** Returns the list of so many records. */
    List<Customer> list(int records) throws Exception;

    /**
     * Hands on the records of the list one at a time, never holding it whole.
     *
     * @throws NotOffered when the client has nothing for it
     */
    void stream(int records, Consumer<? super Customer> each) throws Exception;

    /**
     * Does what {@link #find} does without holding up the caller.
     *
     * @throws NotOffered when the client has nothing for it
     * @implSpec The default throws {@link NotOffered}.
     */
    default CompletableFuture<Customer> findAsync(String key) throws Exception {
        throw new NotOffered(NotOffered.ASYNCHRONOUS);
    }

    @Override
    void close() throws IOException;
}
