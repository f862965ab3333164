package br.dev.crm.internal.call;

import br.dev.crm.internal.attempt.CallState;
import br.dev.crm.internal.attempt.Deadline;
import br.dev.crm.internal.attempt.Idempotence;
import br.dev.crm.internal.exchange.EncodedRequest;
import br.dev.crm.request.CrmRequest;
import org.jspecify.annotations.Nullable;

/**
 * A call that can begin: its request is encoded and its deadline runs.
 *
 * @param request what is asked
 * @param encoded the same as it goes out
 * @param idempotent whether it may be executed twice
 * @param deadline when it has to be over
 * @param state how far it has come
 * @param deletedCheck how to find out whether a delete was executed; null for all other actions
 */
record PreparedCall(
        CrmRequest<?> request,
        EncodedRequest encoded,
        Idempotence idempotent,
        Deadline deadline,
        CallState state,
        @Nullable DeletedCheck deletedCheck) {}
