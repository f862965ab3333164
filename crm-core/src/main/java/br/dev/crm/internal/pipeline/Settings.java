package br.dev.crm.internal.pipeline;

import br.dev.crm.Action;
import br.dev.crm.Document;
import br.dev.crm.FilterDialect;
import br.dev.crm.Paging;
import br.dev.crm.event.CallListener;
import br.dev.crm.retry.RetryPolicy;
import br.dev.crm.spi.JsonLimits;
import br.dev.crm.spi.RateLimiter;
import br.dev.crm.spi.SessionStore;
import br.dev.crm.status.StatusTable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a client was built with. Immutable and checked.
 *
 * @param uris take the requests
 * @param loginUri takes the credentials
 * @param methods HTTP method of each action
 * @param statusTable which code means what
 * @param retryPolicy how often and after which wait
 * @param maxInFlight most calls at a time
 * @param longestWait for a place among them
 * @param sessionMaxAge after which a session is given up; null for none
 * @param sessionStore keeps sessions for other clients; null for none
 * @param rateLimiter gives the turns in which requests leave; null for none
 * @param listeners are told of calls
 * @param deadline of a call that sets none
 * @param rejectedLoginMemory how long credentials that were rejected are not tried again
 * @param maxBodyBytes most bytes of a buffered answer
 * @param lists where a list may stand in an object
 * @param ids finds the id in the answer to a create
 * @param filterDialect how filters are written
 * @param paging how lists are asked for
 */
public record Settings(
        IntegrationUris uris,
        URI loginUri,
        Map<Action, String> methods,
        StatusTable statusTable,
        RetryPolicy retryPolicy,
        int maxInFlight,
        Duration longestWait,
        @Nullable Duration sessionMaxAge,
        @Nullable SessionStore sessionStore,
        @Nullable RateLimiter rateLimiter,
        List<CallListener> listeners,
        Duration deadline,
        Duration rejectedLoginMemory,
        int maxBodyBytes,
        ListShape lists,
        @Nullable Function<Document, Optional<String>> ids,
        FilterDialect filterDialect,
        Paging paging) {

    JsonLimits jsonLimits() {
        return JsonLimits.defaults();
    }
}
