package br.dev.crm.request;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.internal.validation.Violations;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which kind of record a request is about: the headers {@code Integration-Service}, {@code Integration-Resource} and
 * {@code Integration-Version}. The names stand in the vendor's documentation of each resource. Immutable.
 *
 * @param service the service that owns the entity, such as {@code customer}
 * @param resource the resource, such as {@code customers-integration}
 * @param version the contract version of that one API, such as {@code v4}; the newest carries the tenant's custom
 *     attributes
 */
public record ResourceName(String service, String resource, String version) {
    private static final Pattern TEXT = Pattern.compile("([^/ ]+)/([^/ ]+) ([^/ ]+)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");

    /**
     * Checks the names: letters, digits, {@code .}, {@code _} and {@code -}, at least one of them.
     *
     * @throws InvalidRequestException that names every violation
     */
    public ResourceName {
        Violations violations = new Violations();
        check(violations, "service", service);
        check(violations, "resource", resource);
        check(violations, "version", version);
        violations.throwIfAny(InvalidRequestException::of);
    }

    /**
     * Returns the name of a resource.
     *
     * @throws InvalidRequestException that names every violation
     */
    public static ResourceName of(String service, String resource, String version) {
        return new ResourceName(service, resource, version);
    }

    /**
     * Returns the name that {@link #toString} has written, such as {@code customer/customers-integration v4}.
     *
     * @throws InvalidRequestException when the text is no such name
     */
    public static ResourceName parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw InvalidRequestException.of("The name of a resource is like customer/customers-integration v4, not "
                    + Violations.quote(text) + ".");
        }
        return new ResourceName(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    /** Returns all three, such as {@code customer/customers-integration v4}. */
    @Override
    public String toString() {
        return service + "/" + resource + " " + version;
    }

    private static void check(Violations violations, String part, String text) {
        violations.require(
                NAME.matcher(text).matches(),
                "The " + part + " in a resource's name has letters, digits, '.', '_' and '-' only, not "
                        + Violations.quote(text) + ".");
    }
}
