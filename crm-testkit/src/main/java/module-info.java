/**
 * The contracts that every transport and codec must pass, and a scripted raw-socket server to test a transport with.
 */
module br.dev.crm.testkit {
    requires transitive br.dev.crm.core;
    requires transitive org.junit.jupiter.api;
    requires org.junit.jupiter.params;
    requires static org.jspecify;

    exports br.dev.crm.testkit;
    exports br.dev.crm.testkit.call;
    exports br.dev.crm.testkit.model;
    exports br.dev.crm.testkit.server;

    // To whichever codec is tested.
    opens br.dev.crm.testkit.model;
    opens br.dev.crm.testkit to
            org.junit.platform.commons;
    opens br.dev.crm.testkit.codec to
            org.junit.platform.commons;
    opens br.dev.crm.testkit.transport to
            org.junit.platform.commons;
}
