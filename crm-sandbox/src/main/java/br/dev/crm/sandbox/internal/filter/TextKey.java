package br.dev.crm.sandbox.internal.filter;

/**
 * What a filter says about one field: where a record that it identifies has a text in the field, it is this text. It
 * lets a store look up what it would else search for.
 *
 * @param field a field of the record itself
 * @param text the text
 */
public record TextKey(String field, String text) {}
