package br.dev.crm.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shape of what came, so that a person sees what it was: of JSON the names and the structure, of a page the names
 * of HTML's elements, of anything else its kind and size. Never a value, whether it is recognised as one or not.
 */
public final class Excerpt {
    /** Of longer bodies the beginning is shown. */
    private static final int BYTES = 120;

    private static final byte BYTE_ORDER_MARK = (byte) 0xEF;

    /**
     * What servers put before JSON to keep browsers from running it; and the call of a function, of which it is one.
     */
    private static final Pattern GUARD =
            Pattern.compile("(\\)]}',?|for\\s*\\(;;\\);|while\\s*\\(1\\);|[\\w$.]+\\s*\\()\\s*(?=[{\\[\"])");

    private static final Pattern TAG = Pattern.compile("<(!?/?)([A-Za-z][A-Za-z0-9]*)[^<>]*>?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d.,eE+-]*…?");
    private static final Pattern FORM = Pattern.compile("[^=&\\s]+=[^=&\\s]*(&[^=&\\s]+=[^=&\\s]*)*…?");
    private static final Set<String> ELEMENTS = Set.of(
            ("html head title body meta link script style div span p a b i h1 h2 h3 h4 h5 h6 hr br pre code center"
                            + " form input button label table tr td th ul ol li img iframe noscript doctype")
                    .split(" "));

    private Excerpt() {}

    /** Returns the shape; empty for nothing but white space. */
    public static String of(byte[] body) {
        int from = body.length >= 3 && body[0] == BYTE_ORDER_MARK ? 3 : 0;
        int end = Math.min(body.length, BYTES);
        String text = new String(body, from, Math.max(0, end - from), StandardCharsets.UTF_8).strip();
        if (text.isEmpty()) {
            return "";
        }
        String rest = body.length > BYTES ? "…" : "";
        Matcher guard = GUARD.matcher(text);
        String shape;
        if (isOtherEncoding(text)) {
            shape = "text of another encoding than UTF-8, " + body.length + " bytes";
        } else if ("{[\"".indexOf(text.charAt(0)) >= 0) {
            shape = JsonShape.of(text) + rest;
        } else if (guard.lookingAt()) {
            String before = guard.group(1);
            shape = (before.endsWith("(") && !before.startsWith("for") ? "…(" : before)
                    + JsonShape.of(text.substring(guard.end()))
                    + rest;
        } else if (text.charAt(0) == '<') {
            shape = page(text) + rest;
        } else {
            shape = kind(text + rest) + ", " + body.length + " bytes";
        }
        return shape;
    }

    private static boolean isOtherEncoding(String text) {
        return text.startsWith("\uFFFD\uFFFD") || text.indexOf('\0') >= 0;
    }

    /** Elements that HTML does not have, attributes and texts become an ellipsis. */
    private static String page(String text) {
        StringBuilder shown = new StringBuilder();
        Matcher tag = TAG.matcher(text);
        int end = 0;
        while (tag.find()) {
            hide(shown, text.substring(end, tag.start()));
            boolean known = ELEMENTS.contains(tag.group(2).toLowerCase(Locale.ROOT));
            shown.append('<')
                    .append(tag.group(1))
                    .append(known ? tag.group(2) : "…")
                    .append('>');
            end = tag.end();
        }
        hide(shown, text.substring(end));
        return shown.toString();
    }

    private static void hide(StringBuilder shown, String text) {
        if (!text.isBlank()) {
            shown.append('…');
        }
    }

    private static String kind(String text) {
        if (NUMBER.matcher(text).matches()) {
            return "a number";
        }
        return FORM.matcher(text).matches() ? "fields of a form" : "text";
    }
}
