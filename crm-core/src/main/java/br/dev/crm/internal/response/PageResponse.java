package br.dev.crm.internal.response;

import br.dev.crm.error.CallFacts;
import java.util.List;

/**
 * One page of a list.
 *
 * @param records the records as JSON, each for itself
 * @param bytes length of the whole response
 * @param facts about the call that brought it
 */
public record PageResponse(List<byte[]> records, int bytes, CallFacts facts) {}
