package br.dev.crm.internal.exchange;

import br.dev.crm.internal.attempt.Attempt;
import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.spi.http.HttpRequest;

/**
 * How an attempt is made: {@link Exchange#read} and {@link Exchange#write} read the whole body of a success,
 * {@link Exchange#open} leaves it to be read while it comes.
 *
 * @param <B> the body of a success
 */
@FunctionalInterface
public interface Sender<B> {

    /** Returns how the attempt ended, at the deadline at the latest. */
    Attempt<B> send(HttpRequest request, Deadline deadline);
}
