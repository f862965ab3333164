package br.dev.crm.internal.validation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which URIs a client accepts: where a password goes must be beyond doubt. */
public final class UriRules {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+]");
    private static final int MAX_PORT = 65_535;

    private UriRules() {}

    /** Returns the URI, or null after adding every violation of the text. */
    public static @Nullable URI check(Violations violations, String noun, String text, boolean plainHttpAllowed) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            violations.add(noun + " is not a URI: " + e.getReason() + " at character " + (e.getIndex() + 1) + ".");
            return null;
        }
        Violations found = new Violations();
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        found.require(
                Violations.isHeaderSafe(text), noun + " has characters outside of ASCII; write them percent-encoded.");
        found.require(
                uri.getRawUserInfo() == null, noun + " holds user info; the credentials have a setting of their own.");
        found.require(uri.getRawFragment() == null, noun + " has a fragment, which is never sent.");
        found.require(
                host != null && HOST.matcher(host).matches() && !host.contains(".."),
                noun + " has no valid host name.");
        found.require(uri.getPort() != 0 && uri.getPort() <= MAX_PORT, noun + " has no valid port.");
        found.require(hasPlainPath(uri), noun + " has a path with dot segments, backslashes or control characters.");
        if (scheme.equals("http")) {
            found.require(
                    plainHttpAllowed || (host != null && LOOPBACK.matcher(host).matches()),
                    noun + " is plain http to another machine; use https, or allowPlainHttp() if you mean it.");
        } else {
            found.require(
                    scheme.equals("https"), noun + " begins with https://, not with " + Violations.quote(scheme) + ".");
        }
        return found.moveTo(violations) ? null : uri;
    }

    private static boolean hasPlainPath(URI uri) {
        String path = String.valueOf(uri.getRawPath()).toLowerCase(Locale.ROOT);
        return !path.matches(".*(%0|%1|%5c|%7f|%00).*")
                && !path.matches("(.*/)?(\\.|%2e){1,2}(/.*)?")
                && !path.startsWith("//");
    }
}
