package br.dev.crm.internal.call;

import br.dev.crm.internal.exchange.EncodedRequest;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * How to find out whether what a delete was to remove is gone.
 *
 * @param request makes a list by the filter of the delete; few deletes need one
 * @param isEmptyList whether the body of its response is a list that has no records
 */
record DeletedCheck(Supplier<EncodedRequest> request, Predicate<byte[]> isEmptyList) {}
