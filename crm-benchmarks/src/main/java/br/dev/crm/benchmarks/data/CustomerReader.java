package br.dev.crm.benchmarks.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Customers out of JSON by hand: the least that reading them can cost. */
public final class CustomerReader {
    private static final byte[][] NAMES =
            names("number", "externalId", "name", "tradingName", "active", "creditLimit", "email", "address");
    private static final byte[][] ADDRESS_NAMES = names("street", "city", "postalCode");

    private final JsonText json;

    private CustomerReader(JsonText json) {
        this.json = json;
    }

    /** Returns the records of a list that is read from its connection: its bytes are nowhere held whole. */
    public static List<Customer> list(InputStream in) throws IOException {
        List<Customer> customers = new ArrayList<>();
        stream(in, customers::add);
        return customers;
    }

    /** Returns the records of a list of which these bytes are the JSON. */
    public static List<Customer> list(byte[] bytes, int length) throws IOException {
        List<Customer> customers = new ArrayList<>();
        new CustomerReader(new JsonText(bytes, length)).each(customers::add);
        return customers;
    }

    /** Hands on one record after the other while they are read. */
    public static void stream(InputStream in, Consumer<? super Customer> each) throws IOException {
        new CustomerReader(new JsonText(in)).each(each);
    }

    private void each(Consumer<? super Customer> each) throws IOException {
        json.expect('[');
        if (json.accept(']')) {
            return;
        }
        do {
            each.accept(customer());
        } while (json.accept(','));
        json.expect(']');
    }

    private Customer customer() throws IOException {
        long number = 0;
        String externalId = "";
        String name = "";
        String tradingName = "";
        boolean active = false;
        double creditLimit = 0;
        String email = "";
        Customer.Address address = new Customer.Address("", "", "");
        json.expect('{');
        int field = -1;
        do {
            field = json.name(NAMES, field + 1);
            switch (field) {
                case 0 -> number = json.integer();
                case 1 -> externalId = json.string();
                case 2 -> name = json.string();
                case 3 -> tradingName = json.string();
                case 4 -> active = json.bool();
                case 5 -> creditLimit = json.decimal();
                case 6 -> email = json.string();
                case 7 -> address = address();
                default -> throw new IOException("An unknown field");
            }
        } while (json.accept(','));
        json.expect('}');
        return new Customer(number, externalId, name, tradingName, active, creditLimit, email, address);
    }

    private Customer.Address address() throws IOException {
        String street = "";
        String city = "";
        String postalCode = "";
        json.expect('{');
        int field = -1;
        do {
            field = json.name(ADDRESS_NAMES, field + 1);
            switch (field) {
                case 0 -> street = json.string();
                case 1 -> city = json.string();
                case 2 -> postalCode = json.string();
                default -> throw new IOException("An unknown field");
            }
        } while (json.accept(','));
        json.expect('}');
        return new Customer.Address(street, city, postalCode);
    }

    private static byte[][] names(String... names) {
        byte[][] bytes = new byte[names.length][];
        for (int i = 0; i < names.length; i++) {
            bytes[i] = names[i].getBytes(StandardCharsets.US_ASCII);
        }
        return bytes;
    }
}
