package br.dev.crm.transport.apache.connection;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/** The request for a way through a proxy to an https server. The proxy sees the server's name and nothing else. */
final class Tunnel {
    private Tunnel() {}

    static ClassicHttpRequest request(RequestRoute route) {
        HttpHost target = route.http().getTargetHost();
        ClassicHttpRequest connect = new BasicClassicHttpRequest("CONNECT", target, target.toHostString());
        connect.addHeader("Host", target.toHostString());
        return connect;
    }

    static void check(ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        if (status < 200 || status > 299) {
            throw new IOException("the proxy responds to the request for a tunnel with " + status);
        }
    }
}
