package br.dev.crm.internal.response;

import br.dev.crm.error.CrmException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.ErrorFacts;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.error.ResumePoint;
import br.dev.crm.filter.FilterDialect;
import br.dev.crm.paging.Paging;
import br.dev.crm.request.CrmRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the resume points of one list, and reads the one that its request has. Immutable. */
public final class ResumePoints {
    private static final String RESOURCE = "list";
    private static final String FILTER = "filter";
    private static final String PAGING = "paging";

    private final CrmRequest<?> request;
    private final Paging paging;
    private final PositionFields positions;

    /**
     * Makes the points of the list that this request asks for.
     *
     * @param paging how it is asked for in pages
     * @param dialect how the client writes filters
     */
    public ResumePoints(CrmRequest<?> request, Paging paging, FilterDialect dialect) {
        this.request = request;
        this.paging = paging;
        this.positions = new PositionFields(dialect);
    }

    /** Returns the point of a position; null when it cannot be written, as with a filter that has no text. */
    @Nullable
    ResumePoint at(ListPosition position) {
        Map<String, String> fields = fieldsOfList();
        try {
            positions.write(position, fields);
        } catch (CrmException e) {
            return null;
        }
        return ResumePoint.of(fields);
    }

    /**
     * Returns where the request wants the list to be taken up; empty for its beginning.
     *
     * @throws InvalidRequestException when the point is one of another list
     */
    Optional<ListPosition> start() {
        return request.resumePoint().map(this::position);
    }

    private ListPosition position(ResumePoint point) {
        Map<String, String> fields = new LinkedHashMap<>(point.fields());
        Map<String, String> expected = fieldsOfList();
        require(fields, expected, RESOURCE, "resource");
        require(fields, expected, FILTER, "fields of the filter");
        require(fields, expected, PAGING, "paging");
        return positions.read(fields);
    }

    private static void require(Map<String, String> fields, Map<String, String> expected, String name, String noun) {
        @Nullable String is = fields.remove(name);
        @Nullable String wanted = expected.get(name);
        if (is == null || !is.equals(wanted)) {
            throw InvalidRequestException.of("The resume point is one of another list: its " + noun + " (" + is
                    + ") is not that of the request (" + wanted + ").");
        }
    }

    private Map<String, String> fieldsOfList() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(RESOURCE, request.resource().toString());
        fields.put(FILTER, request.filter().map(Object::toString).orElse("none"));
        fields.put(PAGING, paging.resumeKey());
        return fields;
    }

    /**
     * Checks the point of the request before anything is sent.
     *
     * @throws InvalidRequestException when it is one of another list
     */
    public void check() {
        start();
    }

    /**
     * Checks whether an empty response to the request can be what is left of the list.
     *
     * @throws IncompleteListException when records had come of it
     */
    public void checkEmpty() {
        long wanted = start().map(ListPosition::skip).orElse(0L);
        if (wanted > 0) {
            throw fewer(ErrorFacts.of(ErrorCode.INCOMPLETE_LIST), wanted, 0);
        }
    }

    /** Returns the exception of a list or page that has fewer records than had come of it. */
    static IncompleteListException fewer(ErrorFacts.Builder facts, long wanted, long there) {
        return new IncompleteListException(facts.message("The list was to go on behind " + wanted
                        + " records of a response that has " + there
                        + " by now: it has changed, and records may be missing. Read it from its beginning")
                .build());
    }
}
