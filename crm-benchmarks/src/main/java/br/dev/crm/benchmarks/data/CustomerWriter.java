package br.dev.crm.benchmarks.data;

import java.util.List;

/** JSON of customers by hand: the least that writing them can cost; the server's canned bytes come from here, too. */
public final class CustomerWriter {
    private static final int TYPICAL_LENGTH = 400;

    private CustomerWriter() {}

    /** Returns the JSON of one record. */
    public static byte[] json(Customer customer) {
        Utf8 json = new Utf8(TYPICAL_LENGTH);
        append(customer, json);
        return json.toBytes();
    }

    /** Returns the JSON of a list. */
    public static byte[] json(List<Customer> customers) {
        Utf8 json = new Utf8(TYPICAL_LENGTH * customers.size() + 2);
        String before = "[";
        for (Customer customer : customers) {
            json.ascii(before);
            append(customer, json);
            before = ",";
        }
        json.ascii("]");
        return json.toBytes();
    }

    private static void append(Customer customer, Utf8 json) {
        json.ascii("{\"number\":");
        json.number(customer.number());
        json.ascii(",\"externalId\":");
        json.quoted(customer.externalId());
        json.ascii(",\"name\":");
        json.quoted(customer.name());
        json.ascii(",\"tradingName\":");
        json.quoted(customer.tradingName());
        json.ascii(customer.active() ? ",\"active\":true" : ",\"active\":false");
        json.ascii(",\"creditLimit\":");
        json.ascii(Double.toString(customer.creditLimit()));
        json.ascii(",\"email\":");
        json.quoted(customer.email());
        json.ascii(",\"address\":{\"street\":");
        json.quoted(customer.address().street());
        json.ascii(",\"city\":");
        json.quoted(customer.address().city());
        json.ascii(",\"postalCode\":");
        json.quoted(customer.address().postalCode());
        json.ascii("}}");
    }
}
