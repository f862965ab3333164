package br.dev.crm.it.uses;

import br.dev.crm.error.CrmException;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * One small thing that a user does with the library, and what comes of it.
 *
 * @param expected what the body returns as text, or the simple name of the {@link CrmException} that it ends with
 */
record Use(String name, String expected, Body body) {

    /** What a user writes. */
    @FunctionalInterface
    interface Body {
        Object run(Shop shop) throws Exception;
    }

    static Use of(String name, Object expected, Body body) {
        return new Use(name, String.valueOf(expected), body);
    }

    /** Does it in a shop of its own, and returns what came of it. */
    String outcome(Shop shop) throws Exception {
        try {
            return Objects.toString(body.run(shop));
        } catch (CrmException e) {
            return e.getClass().getSimpleName();
        } catch (CompletionException e) {
            return "completed with " + e.getCause().getClass().getSimpleName();
        } catch (RuntimeException | ExecutionException e) {
            return "thrown: " + e;
        }
    }
}
