package br.dev.crm.internal.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collects every violation of a value before it is refused, so that a user corrects all of them at once. */
public final class Violations {
    private static final int SHOWN = 80;

    private final List<String> violations = new ArrayList<>();

    /** Adds a violation: one sentence that says what is wrong and what is right. */
    public void add(String violation) {
        violations.add(violation);
    }

    /** Adds the violation unless the condition holds. */
    public void require(boolean condition, String violation) {
        if (!condition) {
            add(violation);
        }
    }

    /** Returns the violations so far. */
    public List<String> list() {
        return List.copyOf(violations);
    }

    /** Adds these violations to others and returns whether there were any. */
    public boolean moveTo(Violations others) {
        others.violations.addAll(violations);
        return !violations.isEmpty();
    }

    /** Throws the exception made from the violations if there are any. */
    public void throwIfAny(Function<List<String>, ? extends RuntimeException> exception) {
        if (!violations.isEmpty()) {
            throw exception.apply(List.copyOf(violations));
        }
    }

    /** Returns the text in quotes, shortened, whatever is not printable ASCII written as an escape. */
    public static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < Math.min(text.length(), SHOWN); i++) {
            char c = text.charAt(i);
            if (isPrintableAscii(c)) {
                quoted.append(c);
            } else {
                quoted.append(String.format("\\u%04x", (int) c));
            }
        }
        return quoted.append(text.length() > SHOWN ? "…\"" : "\"").toString();
    }

    /** Returns whether every character may stand in a header value: visible ASCII or a space. */
    public static boolean isHeaderSafe(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPrintableAscii(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrintableAscii(char c) {
        return c >= ' ' && c < 0x7F;
    }
}
