package br.dev.crm.sandbox.fault;

import br.dev.crm.sandbox.internal.filter.RequestKey;
import br.dev.crm.sandbox.internal.random.SeededRandomness;
import br.dev.crm.sandbox.request.SandboxAction;
import br.dev.crm.sandbox.request.SandboxRequest;
import br.dev.crm.sandbox.settings.FilterSyntax;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A fault plan that hits a share of the requests, and the same ones whenever it has the same seed: what happens to a
 * request depends on the seed, on the key of its record and on how often that key has come, not on the order in which
 * threads arrive. Only writes that name a key are hit.
 *
 * <p>One plan serves one sandbox. What it did may be asked from any thread.
 */
public final class SeededFaultPlan implements FaultPlan {
    private final Lock lock = new ReentrantLock();
    private final Map<String, Counts> counts = new HashMap<>();
    private final List<Hit> hits = new ArrayList<>();
    private final long seed;
    private final RequestKey key;
    private final List<Share> mix;
    private final Set<SandboxAction> actions;
    private final int mostHits;

    private record Share(double percent, Fault fault) {}

    private static final class Counts {
        private int arrivals;
        private int hits;
    }

    /**
     * A request that was hit.
     *
     * @param key the key of its record
     * @param arrival how often that key had come, this time included, from 1
     * @param action what the request asked for
     * @param fault what it suffered
     */
    public record Hit(String key, int arrival, SandboxAction action, Fault fault) {}

    private SeededFaultPlan(Builder builder) {
        this.seed = builder.seed;
        this.key = new RequestKey(builder.keyField, FilterSyntax.defaults().percentEncoded(builder.percentEncoded));
        this.mix = List.copyOf(builder.mix);
        this.actions = EnumSet.copyOf(builder.actions);
        this.mostHits = builder.mostHits;
    }

    /**
     * Returns a builder of a plan in which nothing goes wrong yet.
     *
     * @param seed any number; the same one gives the same faults
     * @param keyField the field that tells records apart, for example {@code externalId}; read as
     *     {@link br.dev.crm.sandbox.ledger.LedgerEntry#key()} is
     */
    public static Builder builder(long seed, String keyField) {
        return new Builder(seed, Objects.requireNonNull(keyField, "keyField"));
    }

    @Override
    public Optional<Fault> faultFor(SandboxRequest request) {
        SandboxAction action = request.action();
        String named = action == null || !actions.contains(action) ? null : key.of(request);
        if (action == null || named == null) {
            return Optional.empty();
        }
        lock.lock();
        try {
            Counts before = counts.computeIfAbsent(named, first -> new Counts());
            before.arrivals++;
            Fault fault = drawn(100 * SeededRandomness.fraction(seed, named, before.arrivals));
            if (fault == null || before.hits >= mostHits || !fault.appliesTo(request)) {
                return Optional.empty();
            }
            before.hits++;
            hits.add(new Hit(named, before.arrivals, action, fault));
            return Optional.of(fault);
        } finally {
            lock.unlock();
        }
    }

    /** Returns every request that was hit, in the order of arrival; an unmodifiable snapshot. */
    public List<Hit> hits() {
        lock.lock();
        try {
            return List.copyOf(hits);
        } finally {
            lock.unlock();
        }
    }

    /** Returns what hit the record with this key, in the order of arrival; an unmodifiable snapshot. */
    public List<Hit> hits(String named) {
        return hits().stream().filter(hit -> hit.key().equals(named)).toList();
    }

    /** Returns how many requests for this key have come, hit or not. */
    public int arrivals(String named) {
        lock.lock();
        try {
            Counts known = counts.get(named);
            return known == null ? 0 : known.arrivals;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Fault drawn(double percentile) {
        double from = 0;
        for (Share share : mix) {
            from += share.percent();
            if (percentile < from) {
                return share.fault();
            }
        }
        return null;
    }

    /** Collects the mix; {@link #build()} checks everything at once. Not thread-safe. */
    public static final class Builder {
        private final long seed;
        private final String keyField;
        private final List<Share> mix = new ArrayList<>();
        private Set<SandboxAction> actions =
                EnumSet.of(SandboxAction.CREATE, SandboxAction.UPDATE, SandboxAction.UPSERT, SandboxAction.DELETE);
        private int mostHits = Integer.MAX_VALUE;
        private boolean percentEncoded;

        private Builder(long seed, String keyField) {
            this.seed = seed;
            this.keyField = keyField;
        }

        /**
         * Adds a fault that hits so many requests of a hundred, on average.
         *
         * @param percent above 0; all of a plan together at most 100
         */
        public Builder percent(double percent, Fault fault) {
            mix.add(new Share(percent, Objects.requireNonNull(fault, "fault")));
            return this;
        }

        /** Sets how often the same record is hit at most, 1 or more; without a limit if it is not set. */
        public Builder atMostPerRecord(int times) {
            this.mostHits = times;
            return this;
        }

        /** Sets which actions are hit; create, update, upsert and delete if it is not set. */
        public Builder actions(SandboxAction first, SandboxAction... more) {
            this.actions = EnumSet.of(first, more);
            return this;
        }

        /** Sets whether the values in a filter are percent-encoded UTF-8, as in the sandbox; false if it is not set. */
        public Builder percentEncodedFilters(boolean decoded) {
            this.percentEncoded = decoded;
            return this;
        }

        /**
         * Returns the plan.
         *
         * @throws IllegalArgumentException if a setting is out of its range; the message names all of them
         */
        public SeededFaultPlan build() {
            List<String> problems = new ArrayList<>();
            if (keyField.isBlank()) {
                problems.add("keyField is blank");
            }
            if (mix.stream().anyMatch(share -> !(share.percent() > 0))) {
                problems.add("a percentage is not above 0");
            }
            double all = mix.stream().mapToDouble(Share::percent).sum();
            if (!(all <= 100)) {
                problems.add("the percentages are " + all + " together, not 100 or less");
            }
            if (mostHits < 1) {
                problems.add("atMostPerRecord is " + mostHits + ", not 1 or more");
            }
            if (actions.contains(SandboxAction.LOGIN)) {
                problems.add("a login names no record");
            }
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(String.join("; ", problems));
            }
            return new SeededFaultPlan(this);
        }
    }
}
