package br.dev.crm.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a text that is being parsed.
 *
 * @param text the part
 * @param start where it begins in the whole, from 0
 */
record Span(String text, int start) {

    /** Returns what stands between the tokens: one span more than there are tokens, the empty ones included. */
    List<Span> split(String token) {
        List<Span> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(token); at >= 0; at = text.indexOf(token, from)) {
            parts.add(new Span(text.substring(from, at), start + from));
            from = at + token.length();
        }
        parts.add(new Span(text.substring(from), start + from));
        return parts;
    }

    /** Returns what the span is, without its text, which may be personal data. */
    @Override
    public String toString() {
        return text.length() + " characters from " + start;
    }
}
