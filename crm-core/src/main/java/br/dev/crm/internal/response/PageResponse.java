package br.dev.crm.internal.response;

import br.dev.crm.internal.attempt.CallState;
import java.util.List;

/**
 * One page of a list.
 *
 * @param records the records as JSON, each for itself
 * @param bytes length of the whole response
 * @param state of the call that brought it, which is over
 */
public record PageResponse(List<byte[]> records, int bytes, CallState state) {}
