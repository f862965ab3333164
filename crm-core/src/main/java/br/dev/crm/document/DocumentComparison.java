package br.dev.crm.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the differences of two documents: those of the first in its order, then what only the second has, in its. */
final class DocumentComparison {
    private final List<DocumentDifference> differences = new ArrayList<>();

    private DocumentComparison() {}

    static List<DocumentDifference> of(ObjectValue before, ObjectValue after) {
        DocumentComparison comparison = new DocumentComparison();
        comparison.objects("", before, after);
        return List.copyOf(comparison.differences);
    }

    private void objects(String path, ObjectValue before, ObjectValue after) {
        for (String name : before.names()) {
            compare(FieldPath.field(path, name), before.get(name), after.get(name));
        }
        for (String name : after.names()) {
            if (before.get(name) == null) {
                compare(FieldPath.field(path, name), null, after.get(name));
            }
        }
    }

    private void compare(String path, @Nullable Value before, @Nullable Value after) {
        if (before instanceof ObjectValue oldObject && after instanceof ObjectValue newObject) {
            objects(path, oldObject, newObject);
        } else if (before instanceof ArrayValue oldArray
                && after instanceof ArrayValue newArray
                && oldArray.elements().size() == newArray.elements().size()) {
            for (int i = 0; i < oldArray.elements().size(); i++) {
                compare(
                        FieldPath.element(path, i),
                        oldArray.elements().get(i),
                        newArray.elements().get(i));
            }
        } else if (before == null || !before.equals(after)) {
            differences.add(new DocumentDifference(path, before, after));
        }
    }
}
