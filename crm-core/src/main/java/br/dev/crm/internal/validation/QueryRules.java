package br.dev.crm.internal.validation;

/** Which parameters a user may add to the URI of a request; what cannot stand in a URI is encoded. */
public final class QueryRules {
    private QueryRules() {}

    /** Adds a violation for each rule that the parameter breaks; the value, which may be a secret, is not said. */
    public static void check(Violations violations, String name, String value) {
        violations.require(!name.isEmpty(), "A parameter of the URI has a name.");
        String called = "the parameter " + Violations.quote(name) + " of the URI";
        UnicodeText.check(violations, "The name of " + called, name);
        UnicodeText.check(violations, "The value of " + called, value);
    }
}
