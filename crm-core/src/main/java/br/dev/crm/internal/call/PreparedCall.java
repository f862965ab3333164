package br.dev.crm.internal.call;

import br.dev.crm.internal.attempt.CallState;
import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.internal.attempt.Idempotence;
import br.dev.crm.internal.exchange.EncodedRequest;
import br.dev.crm.request.CrmRequest;
import java.util.function.BooleanSupplier;

/**
 * A call that can begin: its request is encoded and its deadline runs.
 *
 * @param request what is asked
 * @param encoded the same as it goes out
 * @param idempotent whether it may be executed twice
 * @param deadline when it has to be over
 * @param state how far it has come
 * @param isGone asks whether what a delete was to remove is gone; throws what a call throws
 */
record PreparedCall(
        CrmRequest<?> request,
        EncodedRequest encoded,
        Idempotence idempotent,
        Deadline deadline,
        CallState state,
        BooleanSupplier isGone) {}
