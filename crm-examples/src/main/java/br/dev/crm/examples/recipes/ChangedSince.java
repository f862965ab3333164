package br.dev.crm.examples.recipes;

import br.dev.crm.CrmResource;
import br.dev.crm.document.Document;
import br.dev.crm.filter.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what has changed since the last time, one record at a time, and remembers in a file how far it came.
 *
 * <p>The vendor names no field that holds the time of the last change: look for it in a record of your tenant. The file
 * moves on only after every record was handled, so that a run that broke off is made up for by the next one. Records
 * come again then, and those of the last minute always: what handles them must bear that.
 *
 * <p>If the CRM truncates its lists, give the client the {@link br.dev.crm.paging.Paging} of your CRM: without one a
 * truncated list looks complete, and the point moves past records that were never read.
 */
final class ChangedSince {
    /** A record may become visible after another one that is a little newer. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private final CrmResource<Document> records;
    private final String timeField;
    private final Path pointFile;

    ChangedSince(CrmResource<Document> records, String timeField, Path pointFile) {
        this.records = records;
        this.timeField = timeField;
        this.pointFile = pointFile;
    }

    /** Returns how many records were handled; reads all of them the first time. */
    int run(Consumer<Document> handler) throws IOException {
        OffsetDateTime point = Files.exists(pointFile)
                ? OffsetDateTime.parse(Files.readString(pointFile).strip())
                : null;
        OffsetDateTime newest = point;
        int handled = 0;
        try (Stream<Document> changed = point == null ? records.stream() : records.stream(since(point))) {
            for (Iterator<Document> all = changed.iterator(); all.hasNext(); handled++) {
                Document record = all.next();
                handler.accept(record);
                newest = later(newest, record.dateTime(timeField));
            }
        }
        if (newest != null) {
            remember(newest);
        } else if (handled > 0) {
            throw new IllegalStateException("No record has a time in its field " + timeField);
        }
        return handled;
    }

    private Filter since(OffsetDateTime point) {
        return Filter.field(timeField).ge(point.minus(OVERLAP));
    }

    private static @Nullable OffsetDateTime later(@Nullable OffsetDateTime newest, Optional<OffsetDateTime> time) {
        return newest == null || time.filter(newest::isBefore).isPresent() ? time.orElse(newest) : newest;
    }

    /** A machine that stops meanwhile leaves the old file or the new one, never half of it. */
    private void remember(OffsetDateTime newest) throws IOException {
        Path next = pointFile.resolveSibling(pointFile.getFileName() + ".next");
        Files.writeString(next, newest.toString());
        Files.move(next, pointFile, StandardCopyOption.ATOMIC_MOVE);
    }
}
