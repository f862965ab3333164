package br.dev.crm.examples;

import br.dev.crm.CrmResource;
import br.dev.crm.document.Document;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.error.ResumePoint;
import br.dev.crm.paging.Paging;
import br.dev.crm.request.UnreadableRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a list of any length, in as many runs as it takes: each begins where the one before broke off. */
final class LongList {
    private final CrmResource<Document> customers;
    private final Consumer<UnreadableRecord> unreadable;
    private final Path pointFile;

    /**
     * Makes the reader.
     *
     * @param customers sorted by {@code externalId}, which each of them has
     * @param unreadable is told of records that cannot be read
     * @param pointFile there while a list is half read; it holds the key of a record
     */
    LongList(CrmResource<Document> customers, Consumer<UnreadableRecord> unreadable, Path pointFile) {
        this.customers = customers;
        this.unreadable = unreadable;
        this.pointFile = pointFile;
    }

    /** Hands all records over, from the beginning or from where the last run broke off. */
    void run(Consumer<Document> handler) throws IOException {
        try (Stream<Document> records =
                customers
                        .withPaging(Paging.after("externalId"))
                        .withUnreadable(unreadable)
                        .withResumePoint(kept())
                        .stream()) {
            records.forEach(handler);
            Files.deleteIfExists(pointFile);
        } catch (IncompleteListException e) {
            keep(e.resumePoint());
            throw e;
        }
    }

    private @Nullable ResumePoint kept() throws IOException {
        return Files.exists(pointFile) ? ResumePoint.parse(Files.readString(pointFile)) : null;
    }

    private void keep(Optional<ResumePoint> point) throws IOException {
        if (point.isPresent()) {
            Files.writeString(pointFile, point.get().toString());
        } else {
            Files.deleteIfExists(pointFile); // the list is another one by now
        }
    }
}
