package br.dev.crm.internal.attempt;

import java.nio.charset.StandardCharsets;

/**
 * The first bytes of a response, so that a person sees what came. Of JSON the shape is shown and every value masked; of
 * anything else, such as the page of a proxy, the text.
 */
final class Excerpt {
    private static final int BYTES = 120;

    private Excerpt() {}

    static String of(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, BYTES), StandardCharsets.UTF_8);
        String start = text.stripLeading();
        boolean json = !start.isEmpty() && "{[\"".indexOf(start.charAt(0)) >= 0;
        String shown = json ? masked(text) : printable(text);
        return body.length > BYTES ? shown + "…" : shown;
    }

    private static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(shown::appendCodePoint);
        return shown.toString().strip();
    }

    /**
     * Names, braces, brackets, colons and commas stay; texts that are no name, and everything outside of quotes, become
     * an ellipsis.
     */
    private static String masked(String json) {
        StringBuilder shown = new StringBuilder();
        int i = 0;
        while (i < json.length()) {
            char c = json.charAt(i);
            if (c == '"') {
                int end = endOfString(json, i + 1);
                boolean name = end < json.length()
                        && json.substring(end).stripLeading().startsWith(":");
                shown.append(name ? printable(json.substring(i, end)) : "\"…\"");
                i = end;
            } else if ("{}[]:,".indexOf(c) >= 0) {
                shown.append(c);
                i++;
            } else {
                if (c > ' ' && (shown.isEmpty() || shown.charAt(shown.length() - 1) != '…')) {
                    shown.append('…');
                }
                i++;
            }
        }
        return shown.toString();
    }

    private static int endOfString(String json, int from) {
        for (int i = from; i < json.length(); i++) {
            if (json.charAt(i) == '\\') {
                i++;
            } else if (json.charAt(i) == '"') {
                return i + 1;
            }
        }
        return json.length();
    }
}
