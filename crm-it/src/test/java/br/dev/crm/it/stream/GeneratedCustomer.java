package br.dev.crm.it.stream;

import java.nio.charset.StandardCharsets;

/**
 * A customer that is made from its number; as JSON it has about 250 bytes. It is a record for the library to read, too.
 */
public record GeneratedCustomer(
        long number,
        String externalId,
        String name,
        String tradingName,
        boolean active,
        double creditLimit,
        GeneratedCustomer.Address address) {

    /** Where a customer is. */
    public record Address(String street, String city, String postalCode) {}

    static GeneratedCustomer at(long number) {
        return new GeneratedCustomer(
                number,
                "D MG 01 " + number + " C",
                "Padaria S\u00e3o Jos\u00e9 " + number,
                "Filial \"" + number % 977 + "\" do Centro",
                number % 3 == 0,
                number % 100_000 * 0.25,
                new Address("Rua das Palmeiras, " + number % 9_999, "Belo Horizonte", "30140-" + number % 1_000));
    }

    /** In UTF-8, with a field that the record does not have. */
    byte[] json() {
        String text = "{\"number\":" + number
                + ",\"externalId\":\"" + externalId
                + "\",\"name\":\"" + name
                + "\",\"tradingName\":\"" + tradingName.replace("\"", "\\\"")
                + "\",\"active\":" + active
                + ",\"creditLimit\":" + creditLimit
                + ",\"tags\":[\"a\",{\"b\":null}],\"address\":{\"street\":\"" + address.street
                + "\",\"city\":\"" + address.city
                + "\",\"postalCode\":\"" + address.postalCode
                + "\"}}";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Goes on with a sum over records that tells when one is missing, altered, or comes in another order. */
    long addTo(long sum) {
        long next = 31 * sum + number;
        next = 31 * next + externalId.hashCode();
        next = 31 * next + name.hashCode();
        next = 31 * next + tradingName.hashCode();
        next = 31 * next + Boolean.hashCode(active);
        next = 31 * next + Double.hashCode(creditLimit);
        next = 31 * next + address.street.hashCode();
        next = 31 * next + address.city.hashCode();
        return 31 * next + address.postalCode.hashCode();
    }

    /** Returns the sum over so many records from number 0. */
    static long sum(int count) {
        long sum = 0;
        for (int number = 0; number < count; number++) {
            sum = at(number).addTo(sum);
        }
        return sum;
    }
}
