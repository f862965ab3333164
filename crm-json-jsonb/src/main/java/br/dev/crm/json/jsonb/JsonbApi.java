package br.dev.crm.json.jsonb;

/** Looks at the APIs of Jakarta JSON, without loading the classes that need them. */
final class JsonbApi {
    private JsonbApi() {}

    /** Returns the sentence for an API that is not there, or cannot be loaded. */
    static String missing(ClassLoader loader) {
        if (!isThere("java.util.logging.Logger", loader)) {
            return "The module java.logging is not there: start Java, or link its runtime, with --add-modules"
                    + " java.logging.";
        }
        boolean processing = isThere("jakarta.json.Json", loader);
        if (!processing && !isThere("jakarta.json.bind.Jsonb", loader)) {
            return "The API of Jakarta JSON Binding is missing: " + JsonbProviders.ADVICE;
        }
        return "The API of Jakarta JSON " + (processing ? "Binding" : "Processing") + " is missing: add "
                + (processing ? "jakarta.json.bind:jakarta.json.bind-api:3.0.4" : "jakarta.json:jakarta.json-api:2.1.3")
                + ". If it is there, its jar is damaged.";
    }

    /** Returns whether a class can be found by this name. */
    static boolean isThere(String name, ClassLoader loader) {
        try {
            Class.forName(name, false, loader);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
