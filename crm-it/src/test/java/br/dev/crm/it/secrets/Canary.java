package br.dev.crm.it.secrets;

import br.dev.crm.error.CodecException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.it.support.KeyedCustomer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Secrets that carry a mark, and the search for that mark wherever a secret could show itself outside of a log. Names
 * of fields are not marked: messages name them on purpose. Thread-safe.
 */
final class Canary {
    /** Part of every secret. */
    static final String MARK = "zq7k";

    static final String PASSWORD = MARK + "-password";
    static final String BRANCH = MARK + "-branch";
    static final String COOKIE = MARK + "-cookie";
    static final String KEY = MARK + "-filter";
    static final KeyedCustomer RECORD = new KeyedCustomer(KEY, MARK + "-body");

    /** A good list. */
    static final String LIST = "[{\"externalId\":\"" + MARK + "-response\",\"name\":\"" + MARK + "-response\"}]";

    private final Set<String> hits = new ConcurrentSkipListSet<>();
    private int looks;

    /** Looks at what a value shows of itself. */
    synchronized void look(Object value) {
        looks++;
        search(value.getClass().getName() + ".toString()", value.toString());
        if (value instanceof Throwable failure) {
            look(failure);
        }
    }

    /** Messages and traces, with all causes and suppressed exceptions. */
    private void look(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        search("trace of " + failure.getClass().getName(), trace.toString());
        for (Throwable e = failure; e != null; e = e.getCause()) {
            search("message of " + e.getClass().getName(), e + " " + e.getMessage() + " " + e.getLocalizedMessage());
            for (Throwable suppressed : e.getSuppressed()) {
                look(suppressed);
            }
        }
        if (failure instanceof CrmException crm) {
            crm.toRedactedCurl().ifPresent(command -> search("redacted curl", command));
            searchSerialized(crm);
            if (crm instanceof CodecException codec) {
                search("excerpt", codec.excerpt());
            }
            crm.request().ifPresent(request -> search("request", request));
            search("advice", crm.advice(Locale.ENGLISH) + crm.advice(Locale.forLanguageTag("pt-BR")));
        }
    }

    /** A point to resume a list at is there to be kept, with the key of the last record. */
    private void searchSerialized(CrmException failure) {
        if (failure instanceof IncompleteListException list
                && list.resumePoint().isPresent()) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        search("serialized " + failure.getClass().getName(), bytes.toString(StandardCharsets.ISO_8859_1));
    }

    /** Looks at the names of threads and of management beans. */
    void lookAround() {
        Thread.getAllStackTraces().keySet().forEach(thread -> search("name of a thread", thread.getName()));
        ManagementFactory.getPlatformMBeanServer()
                .queryNames(null, null)
                .forEach(name -> search("name of a bean", name.getCanonicalName()));
    }

    private void search(String where, String text) {
        if (text.toLowerCase(Locale.ROOT).contains(MARK)) {
            hits.add(where);
        }
    }

    /** Where the mark was found. */
    Set<String> hits() {
        return new TreeSet<>(hits);
    }

    /** How many values were looked at. */
    synchronized int looks() {
        return looks;
    }
}
