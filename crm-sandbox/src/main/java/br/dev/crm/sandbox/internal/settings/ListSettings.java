package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.ListEnvelope;
import br.dev.crm.sandbox.ListPaging;
import br.dev.crm.sandbox.internal.store.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How lists are answered.
 *
 * @param envelope what the array is wrapped into
 * @param before further members of the envelope, before the array
 * @param after further members of the envelope, behind the array
 * @param paging how lists are cut and sorted
 * @param generated the resources whose records are made when they are asked for
 */
public record Lists(
        ListEnvelope envelope,
        Map<String, @Nullable Object> before,
        Map<String, @Nullable Object> after,
        ListPaging paging,
        List<Generated> generated) {

    /** Copies the list. */
    public Lists {
        generated = List.copyOf(generated);
    }

    /** Returns what makes the records of a resource, or null if they are stored. */
    @Nullable
    Generated generatedOf(TableName name) {
        for (Generated source : generated) {
            if (source.service().equals(name.service()) && source.resource().equals(name.resource())) {
                return source;
            }
        }
        return null;
    }

    /** Returns a sentence for everything that cannot be. */
    List<String> problems() {
        List<String> found = new ArrayList<>();
        if (envelope == ListEnvelope.NONE && !(before.isEmpty() && after.isEmpty())) {
            found.add("members around a list that has no envelope");
        }
        if (before.containsKey(envelope.member()) || after.containsKey(envelope.member())) {
            found.add("two members '" + envelope.member() + "' in the envelope of a list");
        }
        if (before.keySet().stream().anyMatch(after::containsKey)) {
            found.add("a member of the envelope both before and behind the list");
        }
        for (Generated source : generated) {
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
