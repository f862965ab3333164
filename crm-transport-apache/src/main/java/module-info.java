/** An HTTP transport made of Apache HttpClient 5, classic. */
module br.dev.crm.transport.apache {
    requires transitive br.dev.crm.core;
    requires org.apache.httpcomponents.client5.httpclient5;
    requires org.apache.httpcomponents.core5.httpcore5;
    // HttpClient opens its sockets with it and, being an automatic module, cannot say so.
    requires jdk.net;
    requires static org.jspecify;

    exports br.dev.crm.transport.apache;

    provides br.dev.crm.spi.http.HttpTransportProvider with
            br.dev.crm.transport.apache.ApacheTransportProvider;
}
