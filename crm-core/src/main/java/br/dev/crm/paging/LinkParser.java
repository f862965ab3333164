package br.dev.crm.paging;

import br.dev.crm.error.InvalidRequestException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a field {@code Link} (RFC 8288, section 3 and appendix B.2 to B.4). A link with an {@code anchor} is about
 * something else than the response and is passed over. Used by one thread.
 */
final class LinkParser {
    private static final String NEXT = "next";

    private final String field;
    private int at;

    private LinkParser(String field) {
        this.field = field;
    }

    /**
     * Returns the target of the first link to the next page, as it stands there; empty when there is none.
     *
     * @param fields the values of all fields {@code Link} of a response, in order
     * @throws InvalidRequestException when a field is cut or broken before such a link was found: the list would end
     *     and nobody would know why
     */
    static Optional<String> next(List<String> fields) {
        for (String field : fields) {
            Optional<String> next = new LinkParser(field).next();
            if (next.isPresent()) {
                return next;
            }
        }
        return Optional.empty();
    }

    private Optional<String> next() {
        while (skipToLink()) {
            String target = target();
            if (parametersSayNext()) {
                return Optional.of(target);
            }
        }
        return Optional.empty();
    }

    /** Passes white space and empty elements of the list. */
    private boolean skipToLink() {
        while (at < field.length() && (isSpace() || is(','))) {
            at++;
        }
        return at < field.length();
    }

    private String target() {
        if (!is('<')) {
            throw broken("a link begins with <");
        }
        int end = field.indexOf('>', at);
        if (end < 0) {
            throw broken("a target ends with >");
        }
        String target = field.substring(at + 1, end).strip();
        at = end + 1;
        return target;
    }

    /** Reads the parameters of one link; of two with the same name the first counts. */
    private boolean parametersSayNext() {
        @Nullable String relations = null;
        boolean anchored = false;
        for (skipSpace(); is(';'); skipSpace()) {
            at++;
            skipSpace();
            String name = upTo("=;, \t").toLowerCase(Locale.ROOT);
            skipSpace();
            String value = "";
            if (is('=')) {
                at++;
                skipSpace();
                value = is('"') ? quoted() : upTo(";,").strip();
            }
            anchored |= name.equals("anchor");
            relations = relations == null && name.equals("rel") ? value : relations;
        }
        if (at < field.length() && !is(',')) {
            throw broken("a link is followed by a comma");
        }
        return !anchored
                && relations != null
                && Stream.of(relations.split("\\s+")).anyMatch(NEXT::equalsIgnoreCase);
    }

    private String quoted() {
        StringBuilder text = new StringBuilder();
        for (at++; at < field.length(); at++) {
            if (is('"')) {
                at++;
                return text.toString();
            }
            if (is('\\')) {
                at++;
            }
            if (at < field.length()) {
                text.append(field.charAt(at));
            }
        }
        throw broken("a quoted text ends with a quote");
    }

    private String upTo(String ends) {
        int from = at;
        while (at < field.length() && ends.indexOf(field.charAt(at)) < 0) {
            at++;
        }
        return field.substring(from, at);
    }

    private void skipSpace() {
        while (at < field.length() && isSpace()) {
            at++;
        }
    }

    private boolean isSpace() {
        return is(' ') || is('\t');
    }

    private boolean is(char wanted) {
        return at < field.length() && field.charAt(at) == wanted;
    }

    /** The field may hold a secret, so that the exception says the place alone. */
    private InvalidRequestException broken(String rule) {
        return InvalidRequestException.of("The field Link of the last response cannot be read at character " + (at + 1)
                + " (" + rule + "), so that no next page can be asked for.");
    }
}
