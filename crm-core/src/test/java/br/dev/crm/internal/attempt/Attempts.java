package br.dev.crm.internal.attempt;

import br.dev.crm.http.Delivery;
import br.dev.crm.http.HttpHeaders;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.status.CrmStatus;
import br.dev.crm.status.Meaning;
import java.util.ArrayList;
import java.util.List;

/** Attempts of which only that matters which a decision depends on. */
final class Attempts {
    private Attempts() {}

    /** Returns an attempt for each meaning, each sign, an empty success and each delivery without a response. */
    static List<Attempt<byte[]>> all() {
        List<Attempt<byte[]>> all = new ArrayList<>();
        for (Meaning meaning : Meaning.values()) {
            all.add(response(meaning));
        }
        for (SessionSign sign : SessionSign.values()) {
            if (sign != SessionSign.NONE) {
                all.add(response(sign));
            }
        }
        all.add(empty());
        all.add(failure(Delivery.NOT_SENT));
        all.add(failure(Delivery.UNKNOWN));
        return all;
    }

    static Attempt<byte[]> response(Meaning meaning) {
        return Attempt.Response.success(new CrmStatus(299, meaning), HttpHeaders.none(), new byte[0]);
    }

    static Attempt<byte[]> response(SessionSign sign) {
        int status = sign == SessionSign.DOUBTFUL ? 200 : 302;
        return Attempt.Response.error(CrmStatus.of(status), HttpHeaders.none(), new byte[0], sign);
    }

    static Attempt<byte[]> empty() {
        return Attempt.Response.withoutContent(
                CrmStatus.of(200), HttpHeaders.none(), new byte[0], UnusableBodyException.empty());
    }

    static Attempt<byte[]> failure(Delivery delivery) {
        TransportException exception = delivery == Delivery.NOT_SENT
                ? TransportException.notSent("gone", null)
                : TransportException.unknown("gone", null);
        return new Attempt.Failure<>(exception, "crm.example", false);
    }

    static boolean means(Attempt<?> attempt, Meaning meaning) {
        return attempt instanceof Attempt.Response<?> response
                && response.sign() == SessionSign.NONE
                && response.status().meaning() == meaning;
    }
}
