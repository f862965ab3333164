package br.dev.crm.transport.jdk;

import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.testkit.HttpTransportContract;
import java.util.LinkedHashMap;
import java.util.Map;

class JdkTransportContractTest extends HttpTransportContract {

    @Override
    protected HttpTransportProvider provider() {
        return new JdkTransportProvider();
    }

    @Override
    public Map<String, String> notHeld() {
        Map<String, String> notHeld = new LinkedHashMap<>();
        if (Runtime.version().feature() < 19) {
            notHeld.put("T6", "Before JDK 19 the client announces a length of 0 with a GET or DELETE without a body.");
        }
        notHeld.put("T30", "The client does not look at the version of a response and keeps connections of HTTP/1.0.");
        notHeld.put("T35", "The client has no limit of connections; the core bounds the calls in flight instead.");
        notHeld.put("T61", "The client does not tell a response that is no TLS from a connection that breaks later.");
        for (int refusal : new int[] {302, 403, 502, 503}) {
            notHeld.put(
                    "T66 " + refusal,
                    "The client tells a proxy's refusal, 407 excepted, from a connection that breaks only in its message.");
        }
        if (!ClientShutdown.closesAll()) {
            notHeld.put(
                    "T79 http",
                    "Without TLS the client leaves the connection of the first such head open, which before JDK 21 only the end of the JVM closes.");
        }
        notHeld.put(
                "T71 2000 by http",
                "Without TLS only the client sees the status line, of which it takes three digits.");
        for (String size : new String[] {"0x5", "5x", "", "100000005", "10000000000000005", "100000000"}) {
            notHeld.put(
                    "T73 " + size + " by http",
                    "Without TLS only the client sees the size of a chunk, of which it takes the leading digits modulo 2^32.");
        }
        return notHeld;
    }
}
