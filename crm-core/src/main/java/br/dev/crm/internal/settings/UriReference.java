package br.dev.crm.internal.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Resolves a reference by RFC 3986, section 5.2: {@link URI#resolve} follows an older one, by which {@code ?page=2}
 * loses the last segment of the path.
 */
final class UriReference {
    private UriReference() {}

    /**
     * Returns what the reference means at a place, without fragment and dot segments.
     *
     * @param base absolute, with an authority
     */
    static URI resolve(URI base, String reference) throws URISyntaxException {
        URI given = new URI(reference);
        if (given.isOpaque()) {
            return given;
        }
        boolean elsewhere = given.isAbsolute() || given.getRawAuthority() != null;
        String scheme = given.isAbsolute() ? given.getScheme() : base.getScheme();
        String authority = elsewhere ? given.getRawAuthority() : base.getRawAuthority();
        String query = given.getRawQuery();
        String path = given.getRawPath();
        if (!elsewhere && path.isEmpty()) {
            path = base.getRawPath();
            query = query == null ? base.getRawQuery() : query;
        } else if (!elsewhere && !path.startsWith("/")) {
            path = base.getRawPath().substring(0, base.getRawPath().lastIndexOf('/') + 1) + path;
        }
        return new URI(scheme + "://" + (authority == null ? "" : authority) + withoutDotSegments(path)
                + (query == null ? "" : "?" + query));
    }

    private static String withoutDotSegments(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = (path.startsWith("/") ? path.substring(1) : path).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean up = segments[i].equals("..");
            if (up) {
                kept.pollLast();
            }
            if (!up && !segments[i].equals(".")) {
                kept.add(segments[i]);
            } else if (i == segments.length - 1) {
                kept.add("");
            }
        }
        return "/" + String.join("/", kept);
    }

    /** Returns scheme, host and port, the port of the scheme included; no user info, path or query. */
    static String origin(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : scheme.equals("http") ? 80 : -1;
        return scheme + "://" + (uri.getHost() == null ? "" : host) + (port < 0 ? "" : ":" + port);
    }
}
