package br.dev.crm.examples;

import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.spi.http.TransportSettings;
import br.dev.crm.transport.jdk.JdkTransportProvider;
import java.util.concurrent.atomic.AtomicInteger;

/** A custom transport: it counts, and delegates the rest. The README shows it. */
public final class CountingTransportProvider implements HttpTransportProvider {
    static final AtomicInteger SENT = new AtomicInteger();

    @Override
    public String name() {
        return "counting";
    }

    @Override
    public HttpTransport create(TransportSettings settings) {
        HttpTransport jdk = new JdkTransportProvider().create(settings);
        return new HttpTransport() {
            @Override
            public HttpCall prepare(HttpRequest request) {
                SENT.incrementAndGet();
                return jdk.prepare(request);
            }

            @Override
            public void close() {
                jdk.close();
            }
        };
    }
}
