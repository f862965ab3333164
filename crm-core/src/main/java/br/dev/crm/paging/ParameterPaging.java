package br.dev.crm.paging;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.internal.validation.Violations;
import java.util.LinkedHashMap;
import java.util.Map;
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
public record ParameterPaging(boolean inHeaders, String startName, int first, int step, String sizeName, int size)
        implements Paging {

    /** Returns the strategy by parameters of the query. */
    public static Paging inQuery(String startName, int first, int step, String sizeName, int size) {
        return checked(new ParameterPaging(false, startName, first, step, sizeName, size));
    }

    /** Returns the strategy by header fields. */
    public static Paging inHeaders(String startName, int first, int step, String sizeName, int size) {
        return checked(new ParameterPaging(true, startName, first, step, sizeName, size));
    }

    private static Paging checked(ParameterPaging paging) {
        Violations violations = new Violations();
        violations.require(paging.size > 0, "A page has at least one record, not " + paging.size + ".");
        violations.require(paging.first >= 0, "The first page is not below 0, not " + paging.first + ".");
        violations.require(
                !paging.startName.isBlank() && !paging.sizeName.isBlank(), "The parameters of a page have names.");
        violations.throwIfAny(InvalidRequestException::of);
        return paging;
    }

    @Override
    public Optional<Page> next(Before before) {
        Map<String, String> numbers = new LinkedHashMap<>();
        numbers.put(startName, Long.toString(first + (long) before.pages() * step));
        numbers.put(sizeName, Integer.toString(size));
        return Optional.of(inHeaders ? new Page(Map.of(), numbers, null) : new Page(numbers, Map.of(), null));
    }
}
