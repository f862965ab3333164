package br.dev.crm.paging;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.internal.validation.Violations;
import java.util.Optional;

/**
 * Two named numbers: where the page begins and how long it is.
 *
 * @param inHeaders whether they are header fields; else parameters of the query
 * @param startName of the number that moves on
 * @param first its first value
 * @param step by which it moves on
 * @param sizeName of the other one
 * @param size its value
 */
record ParameterPaging(boolean inHeaders, String startName, int first, int step, String sizeName, int size)
        implements Paging {

    /** Returns the strategy by parameters of the query. */
    static ParameterPaging inQuery(String startName, int first, int step, String sizeName, int size) {
        return checked(new ParameterPaging(false, startName, first, step, sizeName, size));
    }

    /** Returns the strategy by header fields. */
    static ParameterPaging inHeaders(String startName, int first, int step, String sizeName, int size) {
        return checked(new ParameterPaging(true, startName, first, step, sizeName, size));
    }

    private static ParameterPaging checked(ParameterPaging paging) {
        Violations violations = new Violations();
        violations.require(paging.first >= 0, "The first page is not below 0, not " + paging.first + ".");
        PagingRules.checkName(violations, paging.startName);
        PagingRules.checkName(violations, paging.sizeName);
        PagingRules.checkSize(violations, paging.size);
        violations.throwIfAny(InvalidRequestException::of);
        return paging;
    }

    @Override
    public Optional<PageRequest> next(PageContext context) {
        String start = Long.toString(first + (long) context.pages() * step);
        String length = Integer.toString(size);
        PageRequest.Builder page = PageRequest.builder();
        return Optional.of(
                inHeaders
                        ? page.header(startName, start).header(sizeName, length).build()
                        : page.query(startName, start).query(sizeName, length).build());
    }

    @Override
    public String resumeKey() {
        return (inHeaders ? "header " : "query ") + startName + " from " + first + " by " + step + " " + sizeName + "="
                + size;
    }
}
