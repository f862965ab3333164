/**
 * The codec that binds JSON by Gson. It is found by {@link java.util.ServiceLoader} under the name {@code gson}.
 *
 * <p>Gson's adapters read the tokens of a {@link br.dev.crm.spi.json.JsonInput} and write bytes; its reader, its writer
 * and its lenient defaults are not in use. Gson's annotations on models go on working.
 *
 * <h2>A Gson of your own</h2>
 *
 * <p>{@link br.dev.crm.json.gson.GsonCodecs#with} takes a Gson that you have configured; our adapters are then out of
 * use, but for that of documents. Each line is a test, and stands with its number and both modules in
 * {@code docs/own-json-configuration.md}.
 *
 * <p>What still holds:
 *
 * <ul>
 *   <li>U1 What is not strict JSON is an error, however lenient the Gson is set.
 *   <li>U2 The limits of depth, numbers and sizes hold, and are the only ones.
 *   <li>U3 One value is read, however much of it an adapter takes, and the input stands behind it.
 *   <li>U4 The stream is not closed, and its exception is passed on as it is.
 *   <li>U5 A document is read and written as it is, wherever a model has one, by the core; an adapter of yours for
 *       documents is not asked.
 *   <li>U6 No error says a value of the text, unless an exception of yours says it.
 *   <li>U7 An exception of an adapter is the cause of an error that says the path, as far as Gson tells it; a
 *       {@code JsonParseException} is left out, as Gson's quote values.
 *   <li>U8 What is written is UTF-8 without white space, escaped where JSON requires it and nowhere else.
 *   <li>U9 What is no JSON is not written, and a codec that failed to write goes on as before.
 *   <li>U10 Null as the whole value is null in both directions; no adapter is asked.
 *   <li>U11 One codec and its bindings serve a hundred threads at a time, if your adapters do.
 *   <li>U12 One provider serves several clients, and a client that is closed takes nothing from another.
 *   <li>U13 The Gson that was handed over is not changed; it has nothing to close.
 * </ul>
 *
 * <p>What is yours: U14 names, U15 dates, U16 numbers, U17 nulls, U18 adapters and classes. The
 * {@linkplain br.dev.crm.spi.model.ModelRules rules for models} are not applied, so that a class which an adapter
 * handles is never refused; what Gson cannot bind is an error when it is bound.
 */
@NullMarked
package br.dev.crm.json.gson;

import org.jspecify.annotations.NullMarked;
