package br.dev.crm.document;

import org.jspecify.annotations.Nullable;

/**
 * One step of a {@link FieldPath}: into an object by a name, or into an array by an index.
 *
 * @param name the name; null for an index
 * @param index the index, from 0; of no meaning beside a name
 * @param upTo the path up to here, this step included
 */
record PathStep(@Nullable String name, int index, String upTo) {

    /** Returns what has to be there for the step to be taken. */
    String wanted() {
        return name == null ? "an array" : "an object";
    }
}
