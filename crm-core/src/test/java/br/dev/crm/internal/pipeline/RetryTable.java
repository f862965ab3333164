package br.dev.crm.internal.pipeline;

import br.dev.crm.CrmRequest;
import br.dev.crm.Filter;
import br.dev.crm.ResourceName;
import br.dev.crm.error.Delivery;
import br.dev.crm.retry.RetryPolicy;
import br.dev.crm.status.Meaning;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the decider says about each outcome of each kind of request while nothing else stands against a repeat. */
public final class RetryTable {
    private static final ResourceName NAME = ResourceName.of("customer", "customers-integration", "v4");
    private static final Filter KEY = Filter.eq("externalId", "1");

    static final Decider DECIDER = new Decider(RetryPolicy.defaults());

    private RetryTable() {}

    /** The kinds of requests that differ in what may be sent again. */
    public enum Kind {
        LIST(CrmRequest.list(NAME, Map.class).build(), null),
        CREATE(CrmRequest.create(NAME, Map.of()).build(), "{}"),
        KEYED_WRITE(CrmRequest.upsert(NAME, Map.of()).filter(KEY).build(), "{\"externalId\":\"1\"}"),
        KEYED_DELETE(CrmRequest.delete(NAME).filter(KEY).build(), null),
        UNKEYED_WRITE(CrmRequest.upsert(NAME, Map.of()).filter(KEY).build(), "{\"name\":\"Ana\"}");

        @SuppressWarnings("ImmutableEnumChecker") // nothing of it changes
        private final Repeatable repeatable;

        Kind(CrmRequest<?> request, String body) {
            this.repeatable = new Repeatable(request, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
        }

        boolean isRepeatable() {
            return repeatable.getAsBoolean();
        }
    }

    /** What can be decided, without durations and reasons. */
    public enum Verdict {
        ANSWER,
        LOG_IN,
        REPEAT,
        LOOK,
        FAIL;

        static Verdict of(Decision decision) {
            if (decision instanceof Decision.Answer) {
                return ANSWER;
            } else if (decision instanceof Decision.LogInAndRepeat) {
                return LOG_IN;
            } else if (decision instanceof Decision.WaitAndRepeat) {
                return REPEAT;
            } else if (decision instanceof Decision.LookIfGone) {
                return LOOK;
            }
            return FAIL;
        }
    }

    static List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        for (Meaning meaning : Meaning.values()) {
            outcomes.add(new Outcome.Answered(meaning));
        }
        outcomes.add(new Outcome.Lost(Delivery.NOT_SENT));
        outcomes.add(new Outcome.Lost(Delivery.UNKNOWN));
        return outcomes;
    }

    static Verdict verdict(Outcome outcome, Kind kind, boolean loggedInAgain, boolean maybeDeleted) {
        return Verdict.of(DECIDER.decide(new Situation(
                outcome, kind.repeatable, 1, loggedInAgain, maybeDeleted, Duration.ofMinutes(2), null, 0.5, true)));
    }

    /** The verdict at the first attempt of an outcome. */
    public static Verdict first(Meaning meaning, Kind kind) {
        return verdict(new Outcome.Answered(meaning), kind, false, false);
    }

    /** The verdict at the first attempt that had no answer. */
    public static Verdict first(Delivery delivery, Kind kind) {
        return verdict(new Outcome.Lost(delivery), kind, false, false);
    }
}
