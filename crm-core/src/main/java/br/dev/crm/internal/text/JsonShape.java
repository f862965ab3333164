package br.dev.crm.internal.text;

import java.util.regex.Pattern;

/**
 * JSON with its values masked: names, braces, brackets, colons and commas stay, {@code null} too, texts that are no
 * name become {@code "…"}, everything else an ellipsis. What is not JSON up to some place has no names from there on.
 */
public final class JsonShape {
    private static final Pattern LITERAL = Pattern.compile("true|false|null|-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final String MASKED = "\"…\"";

    private final String json;
    private final StringBuilder shown = new StringBuilder();

    /** What stands before the token, blanks left out; 0 at the beginning. */
    private char before;

    /** The opening braces and brackets around it. */
    private final StringBuilder open = new StringBuilder();

    private boolean broken;

    private JsonShape(String json) {
        this.json = json;
    }

    /** Returns the shape of a text that begins as JSON does and may be cut. */
    public static String of(String json) {
        JsonShape shape = new JsonShape(json);
        int i = 0;
        while (i < json.length()) {
            i = shape.token(i);
        }
        return shape.shown.toString();
    }

    /** Returns where the token from here on ends. */
    private int token(int from) {
        char c = json.charAt(from);
        if (c <= ' ') {
            return from + 1;
        }
        int end = from + 1;
        if (c == '"') {
            end = endOfText(from + 1);
            boolean name = !broken
                    && (before == '{' || (before == ',' && isInObject()))
                    && json.substring(end).stripLeading().startsWith(":");
            shown.append(name ? printable(json.substring(from, end)) : MASKED);
            broken |= before == '"';
        } else if ("{}[]:,".indexOf(c) >= 0) {
            shown.append(c);
            follow(c);
        } else {
            while (end < json.length() && json.charAt(end) > ' ' && "{}[]:,\"".indexOf(json.charAt(end)) < 0) {
                end++;
            }
            String literal = json.substring(from, end);
            broken |= before == '"' || !LITERAL.matcher(literal).matches();
            if (!broken && literal.equals("null")) {
                shown.append(literal);
            } else if (shown.isEmpty() || shown.charAt(shown.length() - 1) != '…') {
                shown.append('…');
            }
        }
        before = c;
        return end;
    }

    private boolean isInObject() {
        return !open.isEmpty() && open.charAt(open.length() - 1) == '{';
    }

    private void follow(char c) {
        if (c == '{' || c == '[') {
            open.append(c);
        } else if (c == '}' || c == ']') {
            open.setLength(Math.max(0, open.length() - 1));
        }
    }

    private int endOfText(int from) {
        for (int i = from; i < json.length(); i++) {
            if (json.charAt(i) == '\\') {
                i++;
            } else if (json.charAt(i) == '"') {
                return i + 1;
            }
        }
        return json.length();
    }

    private static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
