package br.dev.crm.benchmarks.codec;

/** The record as JSON-B binds it without help. */
public class CustomerBean {
    public long number;
    public String externalId;
    public String name;
    public String tradingName;
    public boolean active;
    public double creditLimit;
    public String email;
    public Address address;

    /** Where a customer is. */
    public static class Address {
        public String street;
        public String city;
        public String postalCode;
    }
}
