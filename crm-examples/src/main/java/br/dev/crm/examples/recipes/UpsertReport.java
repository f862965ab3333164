package br.dev.crm.examples.recipes;

import br.dev.crm.error.CrmException;
import br.dev.crm.error.Delivery;
import br.dev.crm.error.StatusException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a run has written and what not. Thread-safe. */
final class UpsertReport {
    private int written;
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

        /** What the CRM said, which may hold content of the record; what the library says if the CRM said nothing. */
        String detail() {
            String answer = cause instanceof StatusException status ? status.answerText() : "";
            return answer.isBlank() ? String.valueOf(cause.getMessage()) : answer;
        }
    }

    synchronized void add(String shown, @Nullable Throwable failure) {
        if (failure == null) {
            written++;
        } else {
            failures.add(new Failure(shown, failure));
        }
    }

    synchronized int written() {
        return written;
    }

    synchronized List<Failure> failures() {
        return failures.stream().sorted(Comparator.comparing(Failure::shown)).toList();
    }

    /** For the program that starts this one at night: 0 when everything was written, else 1. */
    synchronized int exitCode() {
        return failures.isEmpty() ? 0 : 1;
    }
}
