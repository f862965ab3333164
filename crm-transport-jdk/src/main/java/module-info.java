/** An HTTP transport made of {@code java.net.http}; no other library. */
module br.dev.crm.transport.jdk {
    requires transitive br.dev.crm.core;
    requires java.net.http;
    requires org.slf4j;
    requires static org.jspecify;

    exports br.dev.crm.transport.jdk;

    provides br.dev.crm.spi.http.HttpTransportProvider with
            br.dev.crm.transport.jdk.JdkTransportProvider;
}
