package br.dev.crm.internal.pipeline;

import br.dev.crm.error.CallFacts;
import java.util.List;

/**
 * One page of a list.
 *
 * @param pieces the records as JSON, each for itself
 * @param bytes length of the whole answer
 * @param facts about the call that brought it
 */
public record PageAnswer(List<byte[]> pieces, int bytes, CallFacts facts) {}
