package br.dev.crm.spi.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a {@link JsonInput} stands: a name or an index for each open object or array. */
final class JsonPath {
    private boolean[] array = new boolean[8];
    private int[] indexes = new int[8];
    private @Nullable String[] names = new String[8];
    private int depth;

    int depth() {
        return depth;
    }

    boolean inArray() {
        return array[depth - 1];
    }

    void open(boolean isArray) {
        if (depth == array.length) {
            array = Arrays.copyOf(array, depth * 2);
            indexes = Arrays.copyOf(indexes, depth * 2);
            names = Arrays.copyOf(names, depth * 2);
        }
        array[depth] = isArray;
        indexes[depth] = -1;
        names[depth] = null;
        depth++;
    }

    void close() {
        depth--;
    }

    /** Goes on to the next element and returns its index. */
    int element() {
        return ++indexes[depth - 1];
    }

    void name(@Nullable String name) {
        names[depth - 1] = name;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("$");
        for (int i = 0; i < depth; i++) {
            String name = names[i];
            if (array[i]) {
                if (indexes[i] >= 0) {
                    text.append('[').append(indexes[i]).append(']');
                }
            } else if (name != null) {
                text.append('.').append(name);
            }
        }
        return text.toString();
    }
}
