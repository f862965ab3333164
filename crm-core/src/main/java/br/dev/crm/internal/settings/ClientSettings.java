package br.dev.crm.internal.settings;

import br.dev.crm.document.Document;
import br.dev.crm.event.CallListener;
import br.dev.crm.filter.FilterDialect;
import br.dev.crm.paging.Paging;
import br.dev.crm.request.Action;
import br.dev.crm.retry.RetryPolicy;
import br.dev.crm.spi.json.JsonLimits;
import br.dev.crm.spi.ratelimit.RateLimiter;
import br.dev.crm.spi.session.SessionStore;
import br.dev.crm.status.StatusTable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
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
 * @param permitWait the longest wait for a permit among them
 * @param responseTimeout the longest wait for the first byte of a response, and between two
 * @param sessionMaxAge after which a session is given up; null for none
 * @param sessionStore keeps sessions for other clients; null for none
 * @param rateLimiter permits requests to leave; null for none
 * @param listeners are told of calls
 * @param deadline of a call that sets none
 * @param rejectedLoginMemory how long credentials that were rejected are not tried again
 * @param acceptedLogin whether the body of a response with a session cookie is that of a login; null for any body
 * @param maxResponseBytes most bytes of a buffered response
 * @param maxListBytes most bytes of all pages of a list that is held in memory
 * @param jsonLimits bounds of what is read as JSON
 * @param listEnvelope where a list may stand in an object
 * @param idReader finds the id in the response to a create
 * @param filterDialect how filters are written
 * @param paging how lists are asked for
 * @param asyncExecutor runs calls whose callers do not wait; null for threads of the client
 */
public record ClientSettings(
        IntegrationUris uris,
        URI loginUri,
        Map<Action, String> methods,
        StatusTable statusTable,
        RetryPolicy retryPolicy,
        int maxInFlight,
        Duration permitWait,
        Duration responseTimeout,
        @Nullable Duration sessionMaxAge,
        @Nullable SessionStore sessionStore,
        @Nullable RateLimiter rateLimiter,
        List<CallListener> listeners,
        Duration deadline,
        Duration rejectedLoginMemory,
        @Nullable Predicate<String> acceptedLogin,
        int maxResponseBytes,
        long maxListBytes,
        JsonLimits jsonLimits,
        ListEnvelope listEnvelope,
        @Nullable Function<Document, Optional<String>> idReader,
        FilterDialect filterDialect,
        Paging paging,
        @Nullable Executor asyncExecutor) {}
