/**
 * The codec that binds JSON by Jakarta JSON Binding. It is found by {@link java.util.ServiceLoader} under the name
 * {@code jsonb}.
 *
 * <p>A model without annotations of JSON-B, which is what the contract of all codecs is about, is bound by the package
 * {@code binding}, over the tokens of a {@link br.dev.crm.spi.json.JsonInput}: no setting makes a JSON-B provider keep
 * that contract, and none is as fast. A class that has annotations of JSON-B, and the trees of JSON-P, are bound by the
 * provider that is found, Yasson or another, by the rules of JSON-B.
 */
@NullMarked
package br.dev.crm.json.jsonb;

import org.jspecify.annotations.NullMarked;
