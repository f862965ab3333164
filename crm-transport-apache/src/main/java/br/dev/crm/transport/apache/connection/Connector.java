package br.dev.crm.transport.apache.connection;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Opens sockets unless the call has ended. An end that comes before finds no socket to close, one that comes later
 * finds it in a {@link UnloggedConnection}, which takes no socket once closed: nothing is in between.
 */
final class Connector extends DefaultHttpClientConnectionOperator {
    Connector(SchemePortResolver ports, DnsResolver names, Lookup<TlsSocketStrategy> tls) {
        super(ports, names, tls);
    }

    @Override
    protected void onBeforeSocketConnect(HttpContext context, HttpHost host) {
        if (context instanceof ConnectContext call) {
            call.refuseIfEnded();
        }
    }
}
