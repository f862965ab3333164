package br.dev.crm.internal.pipeline;

import br.dev.crm.CrmRequest;
import br.dev.crm.FilterDialect;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes out, whatever its record and filter do meanwhile.
 *
 * @param request what was asked for
 * @param filter text of the filter; null for none
 * @param body the record as JSON; null for none
 */
@SuppressWarnings("ArrayRecordComponent") // handed on and never compared
record Frozen(CrmRequest<?> request, @Nullable String filter, byte @Nullable [] body) {

    /**
     * Freezes a request.
     *
     * @throws br.dev.crm.error.InvalidRequestException when the filter cannot be written in this dialect
     */
    static Frozen of(CrmRequest<?> request, FilterDialect dialect, byte @Nullable [] body) {
        return new Frozen(
                request, request.filter().map(filter -> filter.text(dialect)).orElse(null), body);
    }
}
