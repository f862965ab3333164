package br.dev.crm.sandbox.internal.settings;

import br.dev.crm.sandbox.internal.store.TableName;
import br.dev.crm.sandbox.settings.EnvelopeStyle;
import br.dev.crm.sandbox.settings.ListPaging;
import br.dev.crm.sandbox.settings.NextPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How list requests are served.
 *
 * @param envelope what the array is wrapped into
 * @param before further members of the envelope, before the array
 * @param after further members of the envelope, after the array
 * @param paging how lists are cut and sorted
 * @param generated the resources whose records are made when they are asked for
 */
public record ListSettings(
        EnvelopeStyle envelope,
        Map<String, @Nullable Object> before,
        Map<String, @Nullable Object> after,
        ListPaging paging,
        List<GeneratedResource> generated) {

    /** Copies the list. */
    public ListSettings {
        generated = List.copyOf(generated);
    }

    /** Returns what makes the records of a resource, or null if they are stored. */
    public @Nullable GeneratedResource generatedOf(TableName name) {
        for (GeneratedResource source : generated) {
            if (source.service().equals(name.service()) && source.resource().equals(name.resource())) {
                return source;
            }
        }
        return null;
    }

    /** Returns a message for every setting that cannot be. */
    List<String> problems() {
        List<String> found = new ArrayList<>();
        if (envelope == EnvelopeStyle.NONE && !(before.isEmpty() && after.isEmpty())) {
            found.add("members around a list that has no envelope");
        }
        if (before.containsKey(envelope.member()) || after.containsKey(envelope.member())) {
            found.add("two members '" + envelope.member() + "' in the envelope of a list");
        }
        String next = paging.nextMember();
        if (envelope == EnvelopeStyle.NONE && !next.isEmpty()) {
            found.add("a member '" + next + "' around a list that has no envelope");
        }
        if (!next.isEmpty()
                && (next.equals(envelope.member()) || before.containsKey(next) || after.containsKey(next))) {
            found.add("two members '" + next + "' in the envelope of a list");
        }
        if (paging.next() == NextPage.LINK && (paging.style() == ListPaging.Style.NONE || paging.inHeaders())) {
            found.add("links to pages that have no parameters in the query");
        }
        if (before.keySet().stream().anyMatch(after::containsKey)) {
            found.add("a member of the envelope both before and after the list");
        }
        for (GeneratedResource source : generated) {
            String name = source.service() + "/" + source.resource();
            if (source.count() < 0) {
                found.add(name + " has " + source.count() + " records, not 0 or more");
            }
            if (generated.stream()
                            .filter(other -> name.equals(other.service() + "/" + other.resource()))
                            .count()
                    > 1) {
                found.add("two sources of records for " + name);
            }
        }
        return found;
    }
}
