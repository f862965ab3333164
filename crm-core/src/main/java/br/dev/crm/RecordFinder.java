package br.dev.crm;

import br.dev.crm.error.CallFacts;
import br.dev.crm.error.CurlCommand;
import br.dev.crm.error.NoResultException;
import br.dev.crm.error.NonUniqueResultException;
import br.dev.crm.http.Delivery;
import br.dev.crm.internal.call.CallRunner;
import br.dev.crm.request.CrmRequest;
import java.util.List;
import java.util.Optional;

/** Finds the one record that a filter picks. Thread-safe. */
final class RecordFinder {
    private final CallRunner calls;
    private final ListReader lists;

    RecordFinder(CallRunner calls, ListReader lists) {
        this.calls = calls;
        this.lists = lists;
    }

    /**
     * Returns the one record of a list, or empty when there is none.
     *
     * @throws NonUniqueResultException when there are several
     */
    <T> Optional<T> find(CrmRequest<List<T>> request) {
        return single(request, lists.read(request));
    }

    /**
     * Returns the one record of a list.
     *
     * @throws NoResultException when there is none
     * @throws NonUniqueResultException when there are several
     */
    <T> T get(CrmRequest<List<T>> request) {
        CompleteList<T> list = lists.read(request);
        return single(request, list).orElseThrow(() -> new NoResultException(facts(request, list)));
    }

    private <T> Optional<T> single(CrmRequest<?> request, CompleteList<T> list) {
        int count = list.records().size();
        if (count > 1) {
            throw new NonUniqueResultException(count, facts(request, list));
        }
        return list.records().stream().findFirst();
    }

    private CallFacts facts(CrmRequest<?> request, CompleteList<?> list) {
        CurlCommand curl = new CurlCommand(() -> calls.toCurl(request));
        return new CallFacts(request.toString(), Delivery.ANSWERED, list.attempts(), list.elapsed(), curl);
    }
}
