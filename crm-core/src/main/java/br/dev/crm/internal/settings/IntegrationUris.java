package br.dev.crm.internal.settings;

import br.dev.crm.error.CrmException;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.internal.validation.UnicodeText;
import br.dev.crm.internal.validation.Violations;
import br.dev.crm.request.Action;
import br.dev.crm.request.ResourceName;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where requests go: one URI, or a path for each resource and action on the same origin, for that is where the cookies
 * may go.
 *
 * @param base the integration URI
 * @param path of a resource and action, resolved against the base; null for the base alone
 */
public record IntegrationUris(URI base, @Nullable BiFunction<ResourceName, Action, String> path) {

    /**
     * Returns the URI of a request.
     *
     * @throws InvalidRequestException when the path is none, or leads to another origin
     */
    public URI of(ResourceName resource, Action action) {
        if (path == null) {
            return base;
        }
        @Nullable String given = given(path, resource, action);
        if (given != null && !UnicodeText.isUnicode(given)) {
            throw InvalidRequestException.of("The path for " + action + " of " + resource + UnicodeText.HALF);
        }
        try {
            URI uri = base.resolve(String.valueOf(given)).normalize();
            if (given != null && isSameOrigin(uri) && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw InvalidRequestException.of(List.of("The path for " + action + " of " + resource
                + " has to stay at the origin of the integration URI, unlike " + Violations.quote(String.valueOf(given))
                + "."));
    }

    /**
     * Returns the URI of a next page that a response points to.
     *
     * @param last the URI of the request before, which the target is relative to
     * @param target absolute or relative
     * @throws InvalidRequestException when it is no URI, or leads to another origin, which alone is named: the rest may
     *     hold a secret
     */
    public URI next(URI last, String target) {
        if (!UnicodeText.isUnicode(target)) {
            throw InvalidRequestException.of("The target of the next page" + UnicodeText.HALF);
        }
        URI uri;
        try {
            uri = UriReference.resolve(last, target);
        } catch (URISyntaxException e) {
            throw InvalidRequestException.of("The target of the next page is not a URI: " + e.getReason()
                    + " at character " + (e.getIndex() + 1) + ".");
        }
        String origin = UriReference.origin(uri);
        if (!origin.equals(UriReference.origin(base)) || uri.getRawUserInfo() != null) {
            throw InvalidRequestException.of(
                    "The next page has to stay at the origin of the integration URI, which owns"
                            + " the session cookie, unlike " + Violations.quote(origin)
                            + (uri.getRawUserInfo() == null ? "" : " with user info") + ".");
        }
        String path = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        return URI.create(URI.create(base.getScheme() + "://" + base.getRawAuthority() + path)
                .toASCIIString());
    }

    private static @Nullable String given(
            BiFunction<ResourceName, Action, String> path, ResourceName resource, Action action) {
        try {
            return path.apply(resource, action);
        } catch (CrmException e) {
            throw e;
        } catch (RuntimeException e) {
            throw InvalidRequestException.of(
                    "The function for the path (integrationPath) failed for " + action + " of " + resource + ".", e);
        }
    }

    private boolean isSameOrigin(URI uri) {
        return base.getScheme().equalsIgnoreCase(uri.getScheme())
                && base.getRawAuthority().equalsIgnoreCase(String.valueOf(uri.getRawAuthority()));
    }
}
