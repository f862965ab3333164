package br.dev.crm.internal.attempt;

import br.dev.crm.filter.Filter;
import br.dev.crm.http.Delivery;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.ResourceName;
import br.dev.crm.retry.RetryPolicy;
import br.dev.crm.status.Meaning;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** What the decider says about each end of each kind of request while nothing else stands against a repeat. */
public final class RetryTable {
    private static final ResourceName NAME = ResourceName.of("customer", "customers-integration", "v4");
    private static final Filter KEY = Filter.eq("externalId", "1");

    static final RetryDecider DECIDER = new RetryDecider(RetryPolicy.defaults());

    private RetryTable() {}

    /** The kinds of requests that differ in what may be sent again. */
    public enum Kind {
        LIST(CrmRequest.list(NAME, Map.class).build(), null),
        CREATE(CrmRequest.create(NAME, Map.of()).build(), "{}"),
        KEYED_WRITE(CrmRequest.upsert(NAME, Map.of()).filter(KEY).build(), "{\"externalId\":\"1\"}"),
        KEYED_DELETE(CrmRequest.delete(NAME).filter(KEY).build(), null),
        UNKEYED_WRITE(CrmRequest.upsert(NAME, Map.of()).filter(KEY).build(), "{\"name\":\"Ana\"}");

        @SuppressWarnings("ImmutableEnumChecker") // nothing of it changes
        private final Idempotence idempotence;

        Kind(CrmRequest<?> request, String body) {
            this.idempotence = new Idempotence(request, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
        }

        boolean isIdempotent() {
            return idempotence.getAsBoolean();
        }
    }

    /** What can be decided, without durations and reasons. */
    public enum Verdict {
        ACCEPT,
        LOG_IN,
        REPEAT,
        VERIFY,
        FAIL,
        GIVE_UP_SESSION;

        static Verdict of(RetryDecision decision) {
            if (decision instanceof RetryDecision.Accept) {
                return ACCEPT;
            } else if (decision instanceof RetryDecision.LogInAndRepeat) {
                return LOG_IN;
            } else if (decision instanceof RetryDecision.WaitAndRepeat) {
                return REPEAT;
            } else if (decision instanceof RetryDecision.VerifyDeleted) {
                return VERIFY;
            }
            return decision.equals(new RetryDecision.Fail(RetryDecision.Reason.SESSION_IN_DOUBT))
                    ? GIVE_UP_SESSION
                    : FAIL;
        }
    }

    static Verdict verdict(Attempt<byte[]> ended, Kind kind, boolean loggedInAgain, boolean maybeDeleted) {
        return Verdict.of(DECIDER.decide(new RetryContext(
                ended, kind.idempotence, 1, 1, loggedInAgain, maybeDeleted, Duration.ofMinutes(2), null, 0.5, true)));
    }

    /** The verdict at the first attempt with a response. */
    public static Verdict first(Meaning meaning, Kind kind) {
        return verdict(Attempts.response(meaning), kind, false, false);
    }

    /** The verdict at the first attempt with a response that says this about the session. */
    public static Verdict first(SessionSign sign, Kind kind) {
        return verdict(Attempts.response(sign), kind, false, false);
    }

    /** The verdict at the first attempt that had no response. */
    public static Verdict first(Delivery delivery, Kind kind) {
        return verdict(Attempts.failure(delivery), kind, false, false);
    }
}
