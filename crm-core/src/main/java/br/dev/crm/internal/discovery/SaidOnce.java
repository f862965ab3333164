package br.dev.crm.internal.discovery;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What has been logged already: a service that makes a client for each tenant would say the same for each. Texts alone
 * are kept, and no more than {@link #MOST}; what comes after those is said each time. Thread-safe.
 */
final class SaidOnce {
    static final int MOST = 200;

    private final Set<String> said = ConcurrentHashMap.newKeySet();

    /** Returns whether this is the first time for this text. */
    boolean isFirst(String text) {
        return said.size() < MOST ? said.add(text) : !said.contains(text);
    }
}
