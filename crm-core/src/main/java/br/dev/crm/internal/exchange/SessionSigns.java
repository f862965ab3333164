package br.dev.crm.internal.exchange;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.internal.attempt.SessionSign;
import br.dev.crm.status.CrmStatus;
import br.dev.crm.status.Meaning;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A session that is over may show itself as a redirect to, or the HTML of, a login page (usual for this kind of server;
 * the vendor states neither).
 */
final class SessionSigns {
    /** Redirects that keep a request from being executed; a 303 may lead to the page after an execution. */
    private static final Set<Integer> BEFORE_EXECUTION = Set.of(302, 307);

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private SessionSigns() {}

    /** Returns what the head of a response that is no success says. */
    static SessionSign ofError(CrmStatus status, HttpHeaders headers) {
        @Nullable String target = headers.first("Location").orElse(null);
        if (target == null || status.meaning() != Meaning.UNDOCUMENTED || !REDIRECTS.contains(status.code())) {
            return SessionSign.NONE;
        }
        if (!pathOf(target).contains("login")) {
            return SessionSign.REDIRECTED;
        }
        return BEFORE_EXECUTION.contains(status.code()) ? SessionSign.OVER : SessionSign.DOUBTFUL;
    }

    /** What stands in the query, such as the page to go to afterwards, says nothing about the target. */
    private static String pathOf(String target) {
        int end = 0;
        while (end < target.length() && target.charAt(end) != '?' && target.charAt(end) != '#') {
            end++;
        }
        return target.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /**
     * Returns whether the body of a success is a page: HTML, or labelled so without beginning like JSON.
     *
     * @param beginning of the body, or all of it
     */
    static boolean isPage(HttpHeaders headers, byte[] beginning) {
        if (BodyText.canBeJsonOrId(beginning)) {
            return false;
        }
        return BodyText.isHtml(beginning)
                || headers.first("Content-Type")
                        .map(type -> type.toLowerCase(Locale.ROOT).contains("html"))
                        .orElse(false);
    }
}
