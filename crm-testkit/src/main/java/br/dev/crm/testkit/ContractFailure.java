package br.dev.crm.testkit;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;

/** What a failed contract test says: a report shows the name of a method, but a reader has to know the promise. */
final class ContractFailure {
    private static final String HEADING = "Not held: ";

    /** Some tests hold bodies of a megabyte against each other. */
    private static final int LONGEST = 500;

    private ContractFailure() {}

    /**
     * Returns an error that begins with the promise and goes on with what was wrong, every case on a line of its own.
     * What is no assertion stays its cause; of one that is, so does what had caused it.
     *
     * @param promise number, words and argument
     */
    static AssertionFailedError naming(String promise, Throwable failure) {
        Throwable cause = failure instanceof AssertionError ? failure.getCause() : failure;
        AssertionFailedError named =
                new AssertionFailedError(HEADING + shortened(inOneLine(promise)) + "\n" + description(failure), cause);
        named.setStackTrace(failure.getStackTrace());
        if (!(failure instanceof MultipleFailuresError)) {
            for (Throwable suppressed : failure.getSuppressed()) {
                named.addSuppressed(suppressed);
            }
        }
        return named;
    }

    /** Returns what was wrong in one line, without the promise. */
    static String reason(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        List<String> lines = message.lines().toList();
        return message.startsWith(HEADING) && lines.size() > 1
                ? String.join(" ", lines.subList(1, lines.size()))
                : failure.toString();
    }

    private static String description(Throwable failure) {
        if (failure instanceof MultipleFailuresError several) {
            return several.getFailures().stream()
                    .map(ContractFailure::description)
                    .collect(Collectors.joining("\n"));
        }
        if (!(failure instanceof AssertionError)) {
            return shortened(failure.toString());
        }
        Throwable cause = failure.getCause();
        return shortened(failure.getMessage()) + (cause == null ? "" : ", because of " + shortened(cause.toString()));
    }

    /** An argument may be a response with all its lines. */
    private static String inOneLine(String promise) {
        return promise.replace("\r", "\\r").replace("\n", "\\n");
    }

    private static String shortened(@Nullable String text) {
        String known = String.valueOf(text);
        return known.length() <= LONGEST ? known : known.substring(0, LONGEST) + "…";
    }
}
