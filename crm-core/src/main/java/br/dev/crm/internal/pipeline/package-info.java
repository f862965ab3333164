/**
 * What happens to a request between the client and the transport: encode, session, attempt, decide, decode.
 *
 * <p>{@link br.dev.crm.internal.pipeline.Call} is the loop; {@link br.dev.crm.internal.pipeline.Decider} decides and
 * knows no clock; {@link br.dev.crm.internal.pipeline.Exchange} does the I/O of one attempt.
 */
@NullMarked
package br.dev.crm.internal.pipeline;

import org.jspecify.annotations.NullMarked;
