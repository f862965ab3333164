package br.dev.crm.benchmarks.peer;

import java.io.IOException;

/** The response to a create, where it is read as a type. */
final class CreatedId {
    private static final String BEFORE = "{\"id\":\"";

    /** Set by the library that reads it. */
    String id = "";

    /** Returns the id out of the response by hand. */
    static String of(String json) throws IOException {
        int end = json.lastIndexOf('"');
        if (!json.startsWith(BEFORE) || end < BEFORE.length()) {
            throw new IOException("The response has no id");
        }
        return json.substring(BEFORE.length(), end);
    }
}
