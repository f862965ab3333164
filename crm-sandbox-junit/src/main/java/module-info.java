/** A sandbox and a client as parameters of JUnit tests. */
module br.dev.crm.sandbox.junit {
    requires transitive br.dev.crm.core;
    requires transitive br.dev.crm.sandbox;
    requires transitive org.junit.jupiter.api;
    requires static org.jspecify;

    exports br.dev.crm.sandbox.junit;

    // JUnit makes the extension and the default setup.
    opens br.dev.crm.sandbox.junit to
            org.junit.platform.commons;
}
