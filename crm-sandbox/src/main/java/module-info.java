/** A stateful stand-in for the CRM: the integration API on a local port, in one class and one runnable jar. */
module br.dev.crm.sandbox {
    requires static org.jspecify;
    requires jdk.httpserver;

    exports br.dev.crm.sandbox;
    exports br.dev.crm.sandbox.cli;
    exports br.dev.crm.sandbox.fault;
    exports br.dev.crm.sandbox.ledger;
    exports br.dev.crm.sandbox.request;
    exports br.dev.crm.sandbox.settings;
}
