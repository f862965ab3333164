package br.dev.crm.spi;

import java.util.Optional;

/**
 * What every provider that is found by {@link java.util.ServiceLoader} says about itself. Implementations are
 * stateless.
 */
public interface CrmProvider {

    /** Returns the name by which a user forces this provider, such as {@code jdk}; lower case, without spaces. */
    String name();

    /**
     * Returns the rank among several providers on the class path; the highest wins, a tie is an error.
     *
     * @implSpec The default is 100, above every provider that this project publishes, so that a provider of the user's
     *     own wins.
     */
    default int priority() {
        return 100;
    }

    /**
     * Returns in one sentence why this provider cannot work here (a library that is missing or too old), or empty when
     * it can. A provider that gives a reason is passed over and the reason is shown if nothing else is found.
     *
     * @implSpec The default is empty.
     */
    default Optional<String> unavailableReason() {
        return Optional.empty();
    }
}
