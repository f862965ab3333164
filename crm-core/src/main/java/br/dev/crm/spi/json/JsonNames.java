package br.dev.crm.spi.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The names of members that came by last, so that the records of a list share one text for each. Bounded: a name has
 * one slot, and whoever comes later takes it.
 */
final class JsonNames {
    private static final int SLOTS = 256;
    private static final int LONGEST = 32;

    private final @Nullable String[] names = new String[SLOTS];

    /** Returns these bytes, which are ASCII, as a text. */
    String of(byte[] bytes, int start, int length) {
        if (length == 0 || length > LONGEST) {
            return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
        }
        int hash = 0;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = (hash ^ hash >>> 8) & SLOTS - 1;
        String known = names[slot];
        if (known != null && isSame(known, bytes, start, length)) {
            return known;
        }
        String name = new String(bytes, start, length, StandardCharsets.ISO_8859_1);
        names[slot] = name;
        return name;
    }

    private static boolean isSame(String name, byte[] bytes, int start, int length) {
        if (name.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (name.charAt(i) != bytes[start + i]) {
                return false;
            }
        }
        return true;
    }
}
