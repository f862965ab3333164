package br.dev.crm.document;

import org.jspecify.annotations.Nullable;

/**
 * Lays the fields of a change over those of a record. Objects inside are laid over each other, too; one with another
 * {@code id} is another thing and takes the place of the old one, and so does every array. Ids are the same when their
 * texts are, whether in quotes or not.
 */
final class Overlay {
    private static final String ID = "id";

    private Overlay() {}

    /** Returns the record with the change laid over it. */
    public static ObjectValue of(ObjectValue record, ObjectValue change) {
        return record.merged(change, Overlay::laidOver);
    }

    private static Value laidOver(@Nullable Value old, Value change) {
        return old instanceof ObjectValue oldObject
                        && change instanceof ObjectValue changed
                        && isSameThing(oldObject, changed)
                ? of(oldObject, changed)
                : change;
    }

    private static boolean isSameThing(ObjectValue old, ObjectValue change) {
        Value id = change.get(ID);
        Value oldId = old.get(ID);
        return id == null || oldId == null || id.equals(oldId) || isSameText(oldId, id);
    }

    /** A CRM that sends {@code "id":1} takes {@code "id":"1"} for the same, so to keep the rest is right. */
    private static boolean isSameText(Value oldId, Value id) {
        String text = text(id);
        return text != null && text.equals(text(oldId));
    }

    private static @Nullable String text(Value id) {
        if (id instanceof Value.Text text) {
            return text.text();
        }
        return id instanceof Value.Numeral number ? number.text() : null;
    }
}
