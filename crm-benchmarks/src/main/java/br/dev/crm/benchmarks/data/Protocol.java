package br.dev.crm.benchmarks.data;

/** What the integration API wants of a request, by the vendor's documentation. */
public final class Protocol {
    public static final String LOGIN_PATH = "/api/login";
    public static final String INTEGRATION_PATH = "/integration";

    public static final String USERNAME = "ana@padaria.example";
    public static final String PASSWORD = "pass-word-7";
    public static final String TENANT = "padaria";
    public static final String LOGIN =
            "{\"username\":\"" + USERNAME + "\",\"password\":\"" + PASSWORD + "\",\"tenant\":\"" + TENANT + "\"}";

    public static final String VERSION_HEADER = "Integration-Version";
    public static final String SERVICE_HEADER = "Integration-Service";
    public static final String RESOURCE_HEADER = "Integration-Resource";
    public static final String ACTION_HEADER = "Integration-Action";
    public static final String FILTER_HEADER = "Integration-Filter";

    public static final String VERSION = "v4";
    public static final String SERVICE = "customer";
    public static final String CREATE = "create";
    public static final String JSON = "application/json";

    /** The field of the filter, and the value that picks {@link Customer#FOUND}. */
    public static final String KEY_FIELD = "externalId";

    public static final String KEY = Customer.externalId(Customer.FOUND);

    /** What the server gives every created record. */
    public static final String CREATED_ID = "8f14e45f-ceea-467f-a4d6-3a0f1d1c2b42";

    private static final String RESOURCE = "customers-";

    private Protocol() {}

    /** Returns the resource whose list has so many records: how a test tells the server what it is to send. */
    public static String resource(int records) {
        return RESOURCE + records;
    }

    /** Returns the filter that picks the record with this key, as the vendor writes it. */
    public static String filter(String key) {
        return "{" + KEY_FIELD + "->eq->" + key + "}";
    }

    /** Returns how many records the list of the resource has. */
    public static int records(String resource) {
        return Integer.parseInt(resource.substring(RESOURCE.length()));
    }
}
