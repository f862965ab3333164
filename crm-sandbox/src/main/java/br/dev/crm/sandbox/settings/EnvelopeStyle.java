package br.dev.crm.sandbox.settings;

import java.util.Locale;

/** What a list of records is wrapped into. The vendor states that a list comes back, not whether in an envelope. */
public enum EnvelopeStyle {
    /** A bare array. */
    NONE,
    /** An object whose member {@code items} is the array. */
    ITEMS,
    /** An object whose member {@code content} is the array. */
    CONTENT,
    /** An object whose member {@code data} is the array. */
    DATA,
    /** An object whose member {@code results} is the array. */
    RESULTS;

    /** Returns the name of the member that holds the array; meaningless for {@link #NONE}. */
    public String member() {
        return name().toLowerCase(Locale.ROOT);
    }
}
