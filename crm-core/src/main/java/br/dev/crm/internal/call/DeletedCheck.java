package br.dev.crm.internal.call;

import br.dev.crm.internal.exchange.EncodedRequest;
import java.util.function.Predicate;

/**
 * How to find out whether what a delete was to remove is gone.
 *
 * @param request a list by the filter of the delete
 * @param isEmptyList whether the body of its response is a list that has no records
 */
record DeletedCheck(EncodedRequest request, Predicate<byte[]> isEmptyList) {}
