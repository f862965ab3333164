package br.dev.crm.benchmarks.data;

/** The record of every workload, about 250 bytes as JSON; made from its number, so that every one can be checked. */
public record Customer(
        long number,
        String externalId,
        String name,
        String tradingName,
        boolean active,
        double creditLimit,
        String email,
        Address address) {

    /** Lists repeat themselves after so many records: what the server holds stays small. */
    public static final int DISTINCT = 1_000;

    /** The number of the one record that the filter picks. */
    public static final int FOUND = 42;

    /** Where a customer is. */
    public record Address(String street, String city, String postalCode) {}

    /** Returns the record at a place of a list of any length. */
    public static Customer at(int index) {
        int number = index % DISTINCT;
        return new Customer(
                number,
                externalId(number),
                "Padaria S\u00e3o Jos\u00e9 " + number,
                "Filial " + number % 97 + " do Centro",
                number % 3 == 0,
                number * 0.25,
                "compras" + number + "@padaria.example",
                new Address("Rua das Palmeiras, " + number, "Belo Horizonte", "30140-" + (100 + number % 900)));
    }

    /** Returns the key of the record with this number. */
    public static String externalId(int number) {
        return "D MG 01 " + (100_000 + number);
    }
}
