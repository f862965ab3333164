package br.dev.crm.spi.json;

/**
 * A type of the core whose JSON is bound by the core itself, the same over every codec: a codec delegates to the
 * {@link JsonBinding} that the type offers. Implemented by {@link br.dev.crm.document.Document} alone.
 */
public interface SelfBound {}
