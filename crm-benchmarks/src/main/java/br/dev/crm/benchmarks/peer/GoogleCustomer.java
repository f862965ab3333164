package br.dev.crm.benchmarks.peer;

import br.dev.crm.benchmarks.data.Customer;
import com.google.api.client.util.Key;

/** The record in the idiom of google-http-client, which knows no Java records: fields with {@code @Key}. */
public final class GoogleCustomer {
    @Key
    private long number;

    @Key
    private String externalId;

    @Key
    private String name;

    @Key
    private String tradingName;

    @Key
    private boolean active;

    @Key
    private double creditLimit;

    @Key
    private String email;

    @Key
    private Address address;

    /** Where a customer is. */
    public static final class Address {
        @Key
        private String street;

        @Key
        private String city;

        @Key
        private String postalCode;
    }

    /** The response to a create. */
    public static final class Created {
        @Key
        private String id;

        String id() {
            return id;
        }
    }

    static GoogleCustomer of(Customer customer) {
        GoogleCustomer result = new GoogleCustomer();
        result.number = customer.number();
        result.externalId = customer.externalId();
        result.name = customer.name();
        result.tradingName = customer.tradingName();
        result.active = customer.active();
        result.creditLimit = customer.creditLimit();
        result.email = customer.email();
        result.address = new Address();
        result.address.street = customer.address().street();
        result.address.city = customer.address().city();
        result.address.postalCode = customer.address().postalCode();
        return result;
    }

    Customer toCustomer() {
        Customer.Address where = new Customer.Address(address.street, address.city, address.postalCode);
        return new Customer(number, externalId, name, tradingName, active, creditLimit, email, where);
    }
}
