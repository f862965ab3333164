/** A stateful stand-in for the CRM: the integration API on a local port, in one class and one runnable jar. */
module br.dev.crm.sandbox {
    requires static org.jspecify;
    requires jdk.httpserver;

    exports br.dev.crm.sandbox;
}
