package br.dev.crm.transport.apache;

import java.util.List;
import java.util.Locale;

/** A request as it arrived; its body has one character a byte. */
record ReceivedRequest(String line, List<String> fields, String body) {

    /** Returns the values of the named field. */
    List<String> values(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return fields.stream()
                .filter(field -> field.toLowerCase(Locale.ROOT).startsWith(start))
                .map(field -> field.substring(start.length()).strip())
                .toList();
    }
}
