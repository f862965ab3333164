package br.dev.crm;

import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.ErrorFacts;
import br.dev.crm.error.NoResultException;
import br.dev.crm.error.NonUniqueResultException;
import br.dev.crm.http.Delivery;
import br.dev.crm.internal.call.CallRunner;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.CrmResponse;
import java.util.List;
import java.util.Optional;

/** Finds the one record that a filter picks. Thread-safe. */
final class RecordFinder {
    private final CallRunner calls;
    private final ListReader lists;

    RecordFinder(CrmClient client) {
        this.calls = client.calls();
        this.lists = client.lists();
    }

    /**
     * Returns the one record of a list, or empty when there is none.
     *
     * @throws NonUniqueResultException when there are several
     */
    <T> Optional<T> find(CrmRequest<List<T>> request) {
        return single(request, all(request));
    }

    /**
     * Returns the one record of a list.
     *
     * @throws NoResultException when there is none
     * @throws NonUniqueResultException when there are several
     */
    <T> T get(CrmRequest<List<T>> request) {
        CrmResponse<List<T>> list = all(request);
        return single(request, list)
                .orElseThrow(() -> new NoResultException(facts(ErrorCode.NO_RESULT, request, list)
                        .message("Found no record where one has to be there")
                        .build()));
    }

    /** All of the list: a record that is passed over would look as if it were not there, and be created again. */
    private <T> CrmResponse<List<T>> all(CrmRequest<List<T>> request) {
        return lists.send(request.toBuilder().resumeAt(null).onUnreadable(null).build());
    }

    private <T> Optional<T> single(CrmRequest<?> request, CrmResponse<List<T>> list) {
        int count = list.value().size();
        if (count > 1) {
            throw new NonUniqueResultException(facts(ErrorCode.NON_UNIQUE_RESULT, request, list)
                    .message("Found " + count + " records where one was asked for")
                    .count(count)
                    .build());
        }
        return list.value().stream().findFirst();
    }

    private ErrorFacts.Builder facts(ErrorCode code, CrmRequest<?> request, CrmResponse<?> list) {
        return ErrorFacts.of(code)
                .call(request.toString(), Delivery.ANSWERED, list.attempts(), list.elapsed())
                .curl(() -> calls.curlOf(request, false))
                .redactedCurl(() -> calls.curlOf(request, true));
    }
}
