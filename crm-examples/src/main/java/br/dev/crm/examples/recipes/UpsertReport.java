package br.dev.crm.examples.recipes;

import br.dev.crm.error.CrmException;
import br.dev.crm.error.LoginRejectedException;
import br.dev.crm.error.NoPermissionException;
import br.dev.crm.error.StatusException;
import br.dev.crm.error.UnauthorizedException;
import br.dev.crm.http.Delivery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a run has written and what not. Thread-safe. */
final class UpsertReport {
    private int written;
    private int notTried;
    private @Nullable Failure stop;
    private final List<Failure> failures = new ArrayList<>();

    /**
     * A record that was not written, as far as is known, and why. What is no CrmException is a fault of the program.
     */
    record Failure(String shown, Throwable cause) {
        String code() {
            return cause instanceof CrmException e
                    ? e.code().toString()
                    : cause.getClass().getSimpleName();
        }

        Delivery delivery() {
            return cause instanceof CrmException e ? e.delivery() : Delivery.UNKNOWN;
        }

        String why(Locale locale) {
            return cause instanceof CrmException e ? e.code().explanation(locale) : "";
        }

        String advice(Locale locale) {
            return cause instanceof CrmException e ? e.advice(locale) : "";
        }

        /**
         * What the library says, in English; empty if the CRM responded: what it said may hold content of the record.
         */
        String reason() {
            return cause instanceof StatusException ? "" : String.valueOf(cause.getMessage());
        }

        /** Whether every other row would meet it too: the CRM refused the user, and not the record. */
        boolean hitsEveryRow() {
            return cause instanceof LoginRejectedException
                    || cause instanceof NoPermissionException
                    || cause instanceof UnauthorizedException;
        }

        /** What the CRM said, which may hold content of the record; what the library says if the CRM said nothing. */
        String detail() {
            String response = cause instanceof StatusException status ? status.responseText() : "";
            return response.isBlank() ? String.valueOf(cause.getMessage()) : response;
        }
    }

    synchronized void add(String shown, @Nullable Throwable failure) {
        if (failure == null) {
            written++;
            return;
        }
        Failure failed = new Failure(shown, failure);
        failures.add(failed);
        if (stop == null && failed.hitsEveryRow()) {
            stop = failed;
        }
    }

    synchronized void addNotTried() {
        notTried++;
    }

    /** Returns the first fault that hits every row, after which nothing more is sent; empty if there was none. */
    synchronized Optional<Failure> stop() {
        return Optional.ofNullable(stop);
    }

    /** Returns how many rows were not sent after the {@link #stop}; they are no failures. */
    synchronized int notTried() {
        return notTried;
    }

    synchronized int written() {
        return written;
    }

    synchronized List<Failure> failures() {
        return failures.stream().sorted(Comparator.comparing(Failure::shown)).toList();
    }

    /** For the program that starts this one at night: 0 when everything was written, 2 after a stop, else 1. */
    synchronized int exitCode() {
        if (stop != null) {
            return 2;
        }
        return failures.isEmpty() ? 0 : 1;
    }
}
