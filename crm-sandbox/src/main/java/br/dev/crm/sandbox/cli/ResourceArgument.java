package br.dev.crm.sandbox.cli;

import java.util.List;

/**
 * The value {@code service/resource}, or {@code service/resource:word,word}.
 *
 * @param words what follows the colon; empty if there is none
 */
record ResourceArgument(String service, String resource, List<String> words) {

    /**
     * Reads the value.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    static ResourceArgument parse(String text) {
        String[] parts = text.split(":", 2);
        String[] names = parts[0].split("/", -1);
        if (names.length != 2 || names[0].isBlank() || names[1].isBlank()) {
            throw new IllegalArgumentException(text);
        }
        List<String> words = parts.length == 1 ? List.of() : List.of(parts[1].split(",", -1));
        if (words.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(text);
        }
        return new ResourceArgument(names[0], names[1], words);
    }

    String name() {
        return service + "/" + resource;
    }

    String[] atLeastOneWord() {
        if (words.isEmpty()) {
            throw new IllegalArgumentException(name());
        }
        return words.toArray(String[]::new);
    }
}
