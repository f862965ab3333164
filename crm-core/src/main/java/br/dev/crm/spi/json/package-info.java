/**
 * What a JSON codec is: it turns the tokens of a {@link br.dev.crm.spi.json.JsonInput}, which the core has already
 * checked, into objects, and objects into bytes.
 *
 * <p>A codec is found by {@link java.util.ServiceLoader} through its {@link br.dev.crm.spi.json.JsonCodecProvider}.
 * What all codecs share beside the tokens, such as the rules for models, is in {@link br.dev.crm.spi.model}.
 *
 * <h2>Handing a value to a binding of the core</h2>
 *
 * <p>The bindings of the core – {@link br.dev.crm.spi.model.ScalarBindings}, {@link br.dev.crm.spi.model.ArrayBinding},
 * {@link br.dev.crm.spi.model.EnumBinding} and {@code Document.binding()} – read a value from its first token on, by
 * {@link br.dev.crm.spi.json.JsonInput#next()}. A library that pulls tokens has mostly passed that token when it asks
 * for the value: put it back by {@link br.dev.crm.spi.json.JsonInput#unread()}, hand the input over, and let the
 * library go on from {@link br.dev.crm.spi.json.JsonInput#token()}, which then is the last token of the value. A
 * library that stands before the value hands the input over as it is; one that wants bytes or trees takes the text of
 * the value, by {@link br.dev.crm.spi.json.JsonInput#nextValueAsBytes()}, and reads it by an input of its own.
 *
 * <h2>What every codec promises</h2>
 *
 * <p>Each line is a test of {@code JsonCodecContract} in {@code crm-testkit}. A {@link br.dev.crm.spi.json.SelfBound}
 * type, such as a document, is not the codec's to bind: it delegates to the binding of that type. What C65 to C71 say
 * of {@link br.dev.crm.spi.json.CodecSettings#lenientReading()}, a codec gets from
 * {@link br.dev.crm.spi.model.ScalarReading}.
 *
 * <p>Of a message, only what a line says is tested: that it names the member, lists the constants or says what was
 * expected, as "an object", "an array" or "a text". Its other words are the codec's own; those of
 * {@link br.dev.crm.spi.json.JsonInput}, {@link br.dev.crm.spi.json.JsonOutput} and
 * {@link br.dev.crm.spi.model.ModelRules} are there to be used.
 *
 * <ul>
 *   <li>C1 A record is made by its canonical constructor.
 *   <li>C2 A class is made by its constructor without arguments; its fields and those of its parents are set, private
 *       ones as well, static and transient ones not.
 *   <li>C3 What the JSON does not have is zero, false or null in a record, and keeps its initial value in a class.
 *   <li>C4 A name that the model does not know is passed over with all that it holds.
 *   <li>C5 Null is read as null, also over an initial value and as the whole text; for a primitive it is an error with
 *       its path.
 *   <li>C6 Of two equal names the last one wins, in models and in maps.
 *   <li>C7 Type arguments are resolved, however deep they stand.
 *   <li>C8 A binding reads one value and leaves the input behind it.
 *   <li>C9 An exception of a constructor is the cause of the error, which says the path.
 *   <li>C10 A value of another kind than the model's is an error that says what was expected, and where.
 *   <li>C11 Every primitive type is read and written from its least to its greatest value.
 *   <li>C12 A number that has a fraction or does not fit into its integer is an error with its path, and never cut to
 *       fit.
 *   <li>C13 A whole number is read into an integer however it is written, as 5, 5.0 or 5e0.
 *   <li>C14 A number in quotes is read as a number and a number as the text that it is; nothing else is turned into
 *       something else.
 *   <li>C15 BigDecimal and BigInteger are exact in both directions, a scale is kept.
 *   <li>C16 A float or double is written as Java spells it; one that is not finite is refused with its path.
 *   <li>C17 A char is a text of one character.
 *   <li>C18 Every character of Unicode is read and written; escapes mean what they stand for.
 *   <li>C19 Quotes, backslashes and control characters are escaped, nothing else; the text is UTF-8.
 *   <li>C20 Half a surrogate pair is refused with its path.
 *   <li>C21 A UUID is its 36 characters, a URI its text.
 *   <li>C22 An enum is the name of its constant; an unknown one is an error that lists the constants and does not say
 *       the text.
 *   <li>C23 A date is read as dd/MM/yyyy and as ISO 8601, with a time as well.
 *   <li>C24 A date is written in the style of the settings; one that does not fit it is refused with its path.
 *   <li>C25 Times are ISO 8601, written with seconds and with their offset.
 *   <li>C26 A text that is no date is an error with its path that does not say the text.
 *   <li>C27 Arrays are read into lists, sets, collections and arrays; a set keeps the order of the text.
 *   <li>C28 Maps are read in the order of the text; their keys are texts, and another one is refused with the path of
 *       its map, or within it.
 *   <li>C29 Nulls in arrays, collections and maps are read and written.
 *   <li>C30 An element or entry that does not fit is an error that says which one.
 *   <li>C31 A value without a type is read as a map in order, list, text, exact BigDecimal, boolean or null.
 *   <li>C32 A value without a type is written by its class.
 *   <li>C33 What a document holds is the same after it was written and read: numbers, texts, order and nulls.
 *   <li>C34 Members are written in the order of their declaration, those of a class before those of its parent, without
 *       white space.
 *   <li>C35 Members that are null are omitted, also of a model inside of a map.
 *   <li>C36 A value of a subclass is written by its own class.
 *   <li>C37 A record is written by its accessors, whose exception is the cause of the error.
 *   <li>C38 Generic models are written by their type arguments, and without them by the classes of their values.
 *   <li>C39 A depth of 128 is written and no more, so that a cycle ends in an error with its path.
 *   <li>C40 A binding writes one value where the output stands.
 *   <li>C41 A codec that failed to write goes on as before.
 *   <li>C42 A class that is not public, or stands inside of one, is refused when it is bound, with the member that
 *       leads to it.
 *   <li>C43 Optional is refused with the advice to declare the value itself.
 *   <li>C44 A class that cannot be made is refused: without a public constructor without arguments, not static,
 *       abstract, an interface.
 *   <li>C45 A type that has no form in JSON, keys that are no texts, type arguments that are missing or have no end,
 *       and two fields of one name are refused when they are bound.
 *   <li>C46 The rules hold as well for a class that is met only while a value is written.
 *   <li>C47 What is not JSON is an error, whatever the library lets pass.
 *   <li>C48 A text that is deeper than 128, in whatever a model holds, is an error within 200 ms.
 *   <li>C49 A number of a million digits or with an endless exponent is an error within 200 ms, in quotes as well.
 *   <li>C50 An input without a limit to its depth ends in the same kind of error, not in an Error.
 *   <li>C51 No error says a value of the text, neither itself nor its causes.
 *   <li>C52 An exception of the stream is passed on as it is.
 *   <li>C53 The stream is not closed, and read no further than a buffer beyond the value.
 *   <li>C54 A provider has a name in lower case without spaces, and says that it can work here.
 *   <li>C55 One codec and its bindings serve a hundred threads at a time.
 *   <li>C56 A codec may be closed twice, and another one of its provider is not closed with it.
 *   <li>C57 A document is read and written as it is, wherever a model has one: numbers as they are spelled, texts,
 *       order and nulls.
 *   <li>C58 A document that is bound itself, or is a value without a declared type, is written as it is.
 *   <li>C59 A document that is null is omitted from a model that is written and is null in a list or map; in JSON, null
 *       is no document.
 *   <li>C60 What is no object is no document: an error with its path that does not say the value.
 *   <li>C61 A map or collection of any class, immutable or concurrent, is written as what it is: where one is declared,
 *       inside of another, and as a value without a type.
 *   <li>C62 The offset of a time is read with a colon, without one, and as hours alone.
 *   <li>C63 Dates and times of the years 0 to 9999 are read and written, in either style; others are refused with their
 *       path.
 *   <li>C64 A number that no input would read is refused with its path: more than 1,000 characters, or an exponent
 *       beyond 9,999.
 *   <li>C65 Read leniently, an empty or blank text is null for a number, boolean, date, time, UUID or enum, and stays a
 *       text for a text.
 *   <li>C66 Read leniently, a date of zeros or blanks is null, with or without a time.
 *   <li>C67 Read leniently, S, 1 and true mean true and N, 0 and false mean false, as texts in either case and the
 *       digits as numbers.
 *   <li>C68 Read leniently, an unknown text is null for an enum.
 *   <li>C69 Read leniently, a date with a time may have a space for the T, and its date the order dd/MM/yyyy.
 *   <li>C70 Read leniently, what is null is an error with its path for a primitive, and what is of another kind stays
 *       an error that does not say the value.
 *   <li>C71 Without the setting none of these is read.
 *   <li>C72 What is refused is refused in the words of ModelRules, whichever codec it is.
 *   <li>C73 A class that its module keeps closed to the codec is refused with the line that opens it.
 *   <li>C74 A number that has a fraction or does not fit is refused with the name of the type that it was read into.
 *   <li>C75 A record whose last component has an ellipsis is read and written as one with an array.
 *   <li>C76 A name that comes again after all members have come wins as well.
 *   <li>C77 A CPF or CNPJ is a text, read with its punctuation or without and written without it; zeros in front stay.
 *   <li>C78 What is no CPF or CNPJ is an error with its path that says what is wrong and not the text; a number is
 *       none, for it has lost the zeros in front.
 *   <li>C79 Read leniently, an empty or blank text is null for a CPF or CNPJ, and nothing else is read than strictly.
 *   <li>C80 A member has the name that JsonName gives it, with dots, accents and blanks, and no other.
 *   <li>C81 A member with JsonIgnored is neither written nor read; a field keeps its initial value, a component is null
 *       or zero.
 *   <li>C82 A number with JsonAsText is written as a text, and read from one or as a number; what is none is an error
 *       with its path that does not say the text.
 *   <li>C83 A member with JsonWriteNull is written when it is null; others are not.
 *   <li>C84 A constant has the name that JsonName gives it; an unknown text is the constant with JsonUnknown, which is
 *       not written unless it has a name.
 *   <li>C85 Annotations that contradict each other or have no effect are refused when the type is bound, with the
 *       member and what to do.
 * </ul>
 */
@NullMarked
package br.dev.crm.spi.json;

import org.jspecify.annotations.NullMarked;
