package br.dev.crm.internal.pipeline;

import br.dev.crm.Action;
import br.dev.crm.retry.RetryPolicy;
import br.dev.crm.spi.JsonLimits;
import br.dev.crm.status.StatusTable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a client was built with. Immutable and checked.
 *
 * @param integrationUri takes every request
 * @param loginUri takes the credentials
 * @param methods HTTP method of each action
 * @param statusTable which code means what
 * @param retryPolicy how often and after which wait
 * @param maxInFlight most calls at a time
 * @param longestWait for a place among them
 * @param deadline of a call that sets none
 * @param rejectedLoginMemory how long credentials that were rejected are not tried again
 * @param maxBodyBytes most bytes of a buffered answer
 * @param listEnvelopes names under which a list may stand in an object
 */
public record Settings(
        URI integrationUri,
        URI loginUri,
        Map<Action, String> methods,
        StatusTable statusTable,
        RetryPolicy retryPolicy,
        int maxInFlight,
        Duration longestWait,
        Duration deadline,
        Duration rejectedLoginMemory,
        int maxBodyBytes,
        List<String> listEnvelopes) {

    JsonLimits jsonLimits() {
        return JsonLimits.defaults();
    }
}
