package br.dev.crm.testkit.cases;

import java.util.ArrayList;
import java.util.List;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;

/** Runs one check over several cases and tells of all that fail, not of the first alone. */
public final class EachCase {
    /** A case may be a number of a million digits. */
    private static final int LONGEST = 100;

    private EachCase() {}

    /** What is checked of one case. */
    @FunctionalInterface
    public interface Check<T> {
        /** Throws what is wrong. */
        void check(T value) throws Throwable;
    }

    /**
     * Checks each case.
     *
     * @throws MultipleFailuresError with one failure for each case that is wrong, its message led by the case
     * @throws InterruptedException when a check was interrupted, which ends the cases
     */
    public static <T> void of(Iterable<? extends T> cases, Check<? super T> check) throws InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        for (T value : cases) {
            try {
                check.check(value);
            } catch (InterruptedException e) {
                throw e;
            } catch (Throwable e) {
                failures.add(failure(value, e));
            }
        }
        if (!failures.isEmpty()) {
            throw new MultipleFailuresError(null, failures);
        }
    }

    private static AssertionFailedError failure(Object value, Throwable e) {
        boolean isAssertion = e instanceof AssertionError;
        String name = value.toString();
        String shortened = name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…";
        return new AssertionFailedError(
                shortened + ": " + (isAssertion ? e.getMessage() : e.toString()), isAssertion ? e.getCause() : e);
    }
}
