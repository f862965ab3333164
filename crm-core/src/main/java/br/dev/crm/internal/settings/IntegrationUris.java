package br.dev.crm.internal.settings;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.internal.validation.Violations;
import br.dev.crm.request.Action;
import br.dev.crm.request.ResourceName;
import java.net.URI;
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
        @Nullable String given = path.apply(resource, action);
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

    private boolean isSameOrigin(URI uri) {
        return base.getScheme().equalsIgnoreCase(uri.getScheme())
                && base.getRawAuthority().equalsIgnoreCase(String.valueOf(uri.getRawAuthority()));
    }
}
