package br.dev.crm.benchmarks.result;

import br.dev.crm.benchmarks.load.Cost;
import br.dev.crm.benchmarks.peer.PeerKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that was measured. A client that has failed at something has the reason there and no figures, whatever it did
 * before it failed. Not thread-safe.
 */
public final class Results {
    private final List<Sample> samples = new ArrayList<>();
    private final Map<String, String> failures = new TreeMap<>();
    private final Map<String, String> facts = new TreeMap<>();

    /** Adds a round. */
    public void add(String combination, PeerKind kind, int fork, Cost cost) {
        samples.add(new Sample(combination, kind, fork, cost));
    }

    /** Adds all that others have measured. */
    public void add(Results others) {
        samples.addAll(others.samples);
        others.failures.forEach(failures::putIfAbsent);
        facts.putAll(others.facts);
    }

    /** Forgets what was measured of these. */
    public void forget(Collection<String> combinations) {
        samples.removeIf(sample -> combinations.contains(sample.combination()));
    }

    /** Ends the row of a client at something; the first reason stays. */
    public void fail(String combination, PeerKind kind, String reason) {
        failures.putIfAbsent(key(combination, kind), reason);
    }

    /** Adds what is no round: a version, a size, a result of JMH. */
    public void fact(String name, Object value) {
        facts.put(name, String.valueOf(value));
    }

    /** Adds a fact about a client. */
    public void fact(String name, PeerKind kind, Object value) {
        fact(key(name, kind), value);
    }

    /** Returns why the client has no figures there; empty when it has not failed. */
    public Optional<String> failure(String combination, PeerKind kind) {
        return Optional.ofNullable(failures.get(key(combination, kind)));
    }

    /** Returns whether the client may still be measured there. */
    public boolean isOpen(String combination, PeerKind kind) {
        return failure(combination, kind).isEmpty();
    }

    /** Returns a fact, or empty when it was not measured. */
    public Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** Returns a fact about a client, or empty. */
    public Optional<String> fact(String name, PeerKind kind) {
        return fact(key(name, kind));
    }

    /** Returns the rounds of a client that has not failed there. */
    public List<Sample> samples(String combination, PeerKind kind) {
        if (!isOpen(combination, kind)) {
            return List.of();
        }
        return samples.stream()
                .filter(sample -> sample.combination().equals(combination) && sample.kind() == kind)
                .toList();
    }

    List<Sample> samples() {
        return Collections.unmodifiableList(samples);
    }

    /** Returns every reason for which a row has ended, by combination and client. */
    public Map<String, String> failures() {
        return Collections.unmodifiableMap(failures);
    }

    Map<String, String> facts() {
        return Collections.unmodifiableMap(facts);
    }

    void failed(String key, String reason) {
        failures.put(key, reason);
    }

    private static String key(String combination, PeerKind kind) {
        return combination + " | " + kind;
    }
}
