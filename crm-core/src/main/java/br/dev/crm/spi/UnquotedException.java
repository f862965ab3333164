package br.dev.crm.spi;

import java.io.Serial;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Stands as a cause in place of an exception whose text may quote what was read or written: a header field with the
 * session in it, a value of a record. It names the class of that exception and has its stack trace, its causes and what
 * it suppressed, those whose texts quote as stand-ins, too. Never thrown.
 */
public final class UnquotedException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Deeper causes are left out, and so is a cause of itself. */
    private static final int DEEPEST = 32;

    private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

    /** What the JDK says in these speaks of types and positions; all its others may quote what they were given. */
    private static final List<Class<? extends Throwable>> WITHOUT_QUOTES = List.of(
            NullPointerException.class,
            IndexOutOfBoundsException.class,
            ClassCastException.class,
            ArithmeticException.class,
            UnsupportedOperationException.class);

    /** These hold what they were given beside their text, or say it whoever throws them. */
    private static final List<Class<? extends Throwable>> QUOTING =
            List.of(DateTimeException.class, NumberFormatException.class, URISyntaxException.class);

    private UnquotedException(
            Throwable original, @Nullable String text, @Nullable Throwable cause, Throwable[] suppressed) {
        super(
                original.getClass().getName()
                        + (text == null ? ", whose text is left out because it may quote data" : ": " + text),
                cause);
        setStackTrace(original.getStackTrace());
        for (Throwable one : suppressed) {
            addSuppressed(one);
        }
    }

    /**
     * Returns the failure itself when none of its texts quotes, nor any of its causes and of what they suppressed; else
     * what stands for it.
     *
     * @param quotesNothing whether the text of an exception, without regard to its causes, is surely free of data. A
     *     text that repeats that of a cause which is not, counts as that cause's
     */
    public static Throwable of(Throwable failure, Predicate<? super Throwable> quotesNothing) {
        Throwable standIn = standIn(failure, quotesNothing, 0);
        return standIn == null ? new UnquotedException(failure, null, null, new Throwable[0]) : standIn;
    }

    /**
     * Returns {@link #of} for an exception that an application's own code has let through, such as that of a
     * constructor: texts that its author wrote stay, texts of the JDK and of these libraries, such as that of a number
     * which is none, are left out.
     *
     * @param libraries beginnings of the names of classes, such as {@code com.google.gson.}
     */
    public static Throwable ofApplication(Throwable failure, List<String> libraries) {
        return of(failure, thrown -> isWrittenByApplication(thrown, libraries));
    }

    /**
     * Returns the first text of a failure, its causes from the outside in, that quotes nothing; in quotation marks
     * where it is of the JDK or of a library, so that a reader sees whose words they are.
     */
    public static Optional<String> text(Throwable failure, Predicate<? super Throwable> quotesNothing) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause.getMessage() != null && isFree(cause, quotesNothing, depth)) {
                return Optional.of(isOurs(cause) ? cause.getMessage() : '"' + cause.getMessage() + '"');
            }
        }
        return Optional.empty();
    }

    /** Whether this library has thrown it, or a cause whose text it repeats. */
    private static boolean isOurs(Throwable thrown) {
        String text = thrown.getMessage();
        Throwable same = thrown;
        for (int depth = 0; same != null && depth < DEEPEST; depth++, same = same.getCause()) {
            StackTraceElement[] frames = same.getStackTrace();
            if (!String.valueOf(same.getMessage()).equals(text)) {
                return false;
            }
            if (frames.length > 0 && frames[0].getClassName().startsWith("br.dev.crm.")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Throwable standIn(
            Throwable failure, Predicate<? super Throwable> quotesNothing, int depth) {
        if (depth == DEEPEST) {
            return null;
        }
        Throwable cause = failure.getCause();
        Throwable causeShown = cause == null ? null : standIn(cause, quotesNothing, depth + 1);
        boolean asItIs = causeShown == cause;
        Throwable[] suppressed = failure.getSuppressed();
        for (int i = 0; i < suppressed.length; i++) {
            Throwable shown = standIn(suppressed[i], quotesNothing, depth + 1);
            asItIs &= shown == suppressed[i];
            suppressed[i] = shown == null ? new UnquotedException(suppressed[i], null, null, new Throwable[0]) : shown;
        }
        boolean free = isFree(failure, quotesNothing, depth);
        return asItIs && free
                ? failure
                : new UnquotedException(failure, free ? failure.getMessage() : null, causeShown, suppressed);
    }

    private static boolean isFree(Throwable failure, Predicate<? super Throwable> quotesNothing, int depth) {
        String text = failure.getMessage();
        if (text == null) {
            return true;
        }
        Throwable cause = failure.getCause();
        if (cause != null && (text.equals(cause.getMessage()) || text.equals(cause.toString()))) {
            return depth < DEEPEST && isFree(cause, quotesNothing, depth + 1); // no words of its own
        }
        if (!quotesNothing.test(failure)) {
            return false;
        }
        for (int deeper = depth + 1; cause != null && deeper < DEEPEST; deeper++, cause = cause.getCause()) {
            String quoted = cause.getMessage();
            if (quoted != null && !quoted.isBlank() && text.contains(quoted) && !isFree(cause, quotesNothing, deeper)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWrittenByApplication(Throwable thrown, List<String> libraries) {
        String text = thrown.getMessage();
        if (QUOTING.stream().anyMatch(kind -> kind.isInstance(thrown))) {
            return false;
        }
        if (text == null || WITHOUT_QUOTES.stream().anyMatch(kind -> kind.isInstance(thrown))) {
            return true;
        }
        StackTraceElement[] frames = thrown.getStackTrace();
        String thrower = frames.length == 0 ? "java." : frames[0].getClassName();
        return JDK.stream().noneMatch(thrower::startsWith) && libraries.stream().noneMatch(thrower::startsWith);
    }
}
