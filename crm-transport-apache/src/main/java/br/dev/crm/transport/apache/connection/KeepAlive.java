package br.dev.crm.transport.apache.connection;

import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

/** Says how long a connection may lie idle after a response. */
public final class KeepAlive {
    private static final TimeValue LONGEST = TimeValue.ofSeconds(30);

    private KeepAlive() {}

    /** Returns 30 s, or less if the server says so, or null when the connection ends with this response. */
    public static @Nullable TimeValue duration(
            ClassicHttpRequest request, ClassicHttpResponse response, ConnectContext context) {
        if (!DefaultClientConnectionReuseStrategy.INSTANCE.keepAlive(request, response, context)) {
            return null;
        }
        if (!response.containsHeader("Keep-Alive")) {
            return LONGEST;
        }
        TimeValue said = DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(response, context);
        return TimeValue.isPositive(said) ? said.min(LONGEST) : null;
    }
}
