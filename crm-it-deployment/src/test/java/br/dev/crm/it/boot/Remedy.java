package br.dev.crm.it.boot;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a message says to write into a POM, taken by the letter.
 *
 * @param properties lines of its properties
 * @param dependencies {@code group:artifact:version}
 */
record Remedy(List<String> properties, List<String> dependencies) {
    private static final Pattern PROPERTY = Pattern.compile("<([a-z0-9.-]+)\\.version>[^<]+</\\1\\.version>");
    private static final Pattern ADD = Pattern.compile("\\badd ([^.;]*(?:\\.\\w[^.;]*)*)");
    private static final Pattern COORDINATES = Pattern.compile("[a-z0-9.]+:[a-z0-9-]+:\\d+(?:\\.\\d+)+");

    static Remedy in(String message) {
        return new Remedy(
                all(PROPERTY, message),
                all(ADD, message).stream()
                        .flatMap(sentence -> all(COORDINATES, sentence).stream())
                        .toList());
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Returns whether there is something to write, and of one kind only. */
    boolean isOne() {
        return dependencies.isEmpty() ? properties.size() == 1 : properties.isEmpty();
    }

    BootApplication applyTo(BootApplication application) {
        BootApplication mended = application;
        for (String line : properties) {
            mended = mended.property(line);
        }
        for (String coordinates : dependencies) {
            mended = mended.dependency(coordinates);
        }
        return mended;
    }
}
