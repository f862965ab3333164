/**
 * The codec that binds JSON by Jakarta JSON Binding. It is found by {@link java.util.ServiceLoader} under the name
 * {@code jsonb}.
 *
 * <p>A model without annotations of JSON-B, which is what the contract of all codecs is about, is bound by the package
 * {@code binding}, over the tokens of a {@link br.dev.crm.spi.json.JsonInput}: no setting makes a JSON-B provider keep
 * that contract, and none is as fast. A class that has annotations of JSON-B, and the trees of JSON-P, are bound by the
 * provider that is found, Yasson or another, by the rules of JSON-B, with these differences:
 *
 * <ul>
 *   <li>Private fields are members though they have neither getter nor setter: what is not written is wiped by an
 *       upsert. {@code @JsonbTransient} and {@code @JsonbVisibility} say otherwise.
 *   <li>A {@code LocalDate} is written in the style of the settings. {@code @JsonbDateFormat} on one would have no
 *       effect, so that the class is refused when it is bound; {@code @JsonbTypeAdapter} works.
 *   <li>Over Yasson, a value that every codec refuses is refused: 1 for a boolean, 1e400 for a double, two characters
 *       for a char, a shortened UUID, an array of one for what stands in it. Members with an adapter or a format of
 *       their own are left to it. Over another provider only its own checks hold.
 * </ul>
 *
 * <h2>A configuration of your own</h2>
 *
 * <p>{@link br.dev.crm.json.jsonb.JsonbCodecs#with} takes a {@code JsonbConfig}; the package {@code binding} is then
 * out of use, and the provider binds every type but documents. Each line is a test over Yasson, and stands with its
 * number and both modules in {@code docs/own-json-configuration.md}.
 *
 * <p>What still holds:
 *
 * <ul>
 *   <li>U1 What is not strict JSON is an error, however lenient the provider is.
 *   <li>U2 The limits of depth, numbers and sizes hold, and are the only ones.
 *   <li>U3 One value is read, however much of it an adapter takes, and the input stands behind it.
 *   <li>U4 The stream is not closed, and its exception is passed on as it is.
 *   <li>U5 A document is read and written by the core, as it is where it is the whole value; inside of a model its
 *       values are the same, but a number may be spelled otherwise. An adapter of yours for documents is not asked.
 *   <li>U6 No error says a value of the text, unless an exception of yours says it.
 *   <li>U7 An exception of an adapter is the cause of an error that says the path, as far as the provider tells it; a
 *       {@code JsonbException} is left out, as those of providers quote values.
 *   <li>U8 What is written is UTF-8, escaped where JSON requires it and nowhere else; over Yasson without white space.
 *   <li>U9 What is no JSON is not written, and a codec that failed to write goes on as before.
 *   <li>U10 Null as the whole value is null in both directions; no adapter is asked.
 *   <li>U11 One codec and its bindings serve a hundred threads at a time, if your adapters do.
 *   <li>U12 One provider serves several clients, and a client that is closed takes nothing from another.
 *   <li>U13 The configuration is not changed, and changing it later has no effect. A codec closes the {@code Jsonb}
 *       that it made and nothing of yours.
 * </ul>
 *
 * <p>What is yours: U14 names, U15 dates, U16 numbers, U17 nulls, U18 adapters and classes. The
 * {@linkplain br.dev.crm.spi.model.ModelRules rules for models} are not applied, so that a class which an adapter
 * handles is never refused; what the provider cannot bind is an error when a value is read or written.
 */
@NullMarked
package br.dev.crm.json.jsonb;

import org.jspecify.annotations.NullMarked;
