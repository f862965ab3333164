package br.dev.crm.examples.okhttp;

import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.testkit.HttpTransportContract;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whole with {@code -Pfull}, else without the groups that take long. */
@ExtendWith(LongGroups.class)
class OkHttpTransportContractTest extends HttpTransportContract {

    @Override
    protected HttpTransportProvider provider() {
        return new OkHttpTransportProvider();
    }

    @Override
    public Map<String, String> notHeld() {
        return Map.of(
                "T30", "OkHttp does not look at the version of a response and keeps connections of HTTP/1.0.",
                "T33",
                        "OkHttp reads what stands in its buffer behind a response as the next one, and shows it to nobody.",
                "T35", "OkHttp bounds its asynchronous calls alone; the core bounds the calls in flight instead.",
                "T80", "HttpUrl resolves dot segments whenever one is made.",
                "T81", "OkHttp reads the values of fields as UTF-8.",
                "T82", "HttpUrl writes an apostrophe in a query as %27.");
    }
}
