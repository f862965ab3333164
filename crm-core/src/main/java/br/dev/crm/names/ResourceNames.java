package br.dev.crm.names;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.request.ResourceName;

/** The one pair of service and resource that is public. Not instantiable. */
public final class ResourceNames {
    /** Documented: the service that owns customers, a value of {@code Integration-Service}. */
    public static final String CUSTOMER_SERVICE = "customer";

    /** Documented: the resource of customers, a value of {@code Integration-Resource}. */
    public static final String CUSTOMERS_RESOURCE = "customers-integration";

    private ResourceNames() {}

    /**
     * Returns the name of the resource of customers. Which versions there are is not stated; {@code v1} and {@code v4}
     * have been seen in examples, and the newest one carries the tenant's custom attributes (documented).
     *
     * @param version the contract version of this one API, such as {@code v4}
     * @throws InvalidRequestException when the version has anything but letters, digits, {@code .}, {@code _} and
     *     {@code -}
     */
    public static ResourceName customers(String version) {
        return ResourceName.of(CUSTOMER_SERVICE, CUSTOMERS_RESOURCE, version);
    }
}
