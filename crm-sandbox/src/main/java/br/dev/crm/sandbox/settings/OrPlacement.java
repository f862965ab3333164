package br.dev.crm.sandbox.settings;

/**
 * Where {@code ||} is allowed in a filter. That the operator exists is documented, its place is not. AND binds tighter
 * everywhere.
 */
public enum OrPlacement {
    /** {@code {a->eq->1}||{b->eq->2}}. */
    BETWEEN_GROUPS,
    /** {@code {a->eq->1||b->eq->2}}; {@code &&} is allowed there, too. Groups one after another mean AND. */
    INSIDE_GROUP,
    /** Nowhere: a filter with {@code ||} gets 400. */
    NOWHERE
}
