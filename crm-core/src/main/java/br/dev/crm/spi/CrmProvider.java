package br.dev.crm.spi;

import java.util.List;
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
     * Returns in one sentence why this provider cannot work here, or empty when it can. A provider that gives a reason
     * is passed over, and the reason is shown behind its name: in the exception if nothing else is found, else in a
     * warning.
     *
     * <p>The sentence tells what to do about it: which jar is meant, which version was found if one was, and which is
     * needed, such as {@code httpclient5 5.1 is too old: 5.4.4 or newer is needed.} All jars are looked for that a call
     * will need, those that the library itself needs included, for here is the last moment before a call fails.
     *
     * <p>The class of the provider has to load where its library is missing, or it cannot say so: it names the
     * library's classes as texts, for {@link Class#forName(String, boolean, ClassLoader)}, and has no field, parent or
     * parameter of them; {@code create} makes an object of another class that has.
     *
     * @implSpec The default is empty. An implementation throws nothing; what it throws is shown as a reason.
     */
    default Optional<String> unavailableReason() {
        return Optional.empty();
    }

    /**
     * Returns what should be mended although this provider works, a sentence each: a library with a known vulnerability
     * that concerns it, which version was found, and the line to write. Asked for the provider that is used; each
     * sentence is logged once a JVM as a warning.
     *
     * @implSpec The default is empty. An implementation throws nothing; what it throws is logged in place of it.
     */
    default List<String> warnings() {
        return List.of();
    }
}
