/**
 * The two parts that are swapped on the class path: an HTTP transport and a JSON codec.
 *
 * <p>A part is found by {@link java.util.ServiceLoader} through its provider,
 * {@link br.dev.crm.spi.HttpTransportProvider} or {@link br.dev.crm.spi.JsonCodecProvider}. A transport moves bytes and
 * decides nothing: no retry, no redirect, no cookie, no authentication, no status that becomes an exception. A codec
 * turns the tokens of a {@link br.dev.crm.spi.JsonInput}, which the core has already checked, into objects, and objects
 * into bytes.
 *
 * <p>Beside them stand what a client is given rather than finds: a {@link br.dev.crm.spi.RateLimiter} and a
 * {@link br.dev.crm.spi.SessionStore}.
 *
 * <h2>What every transport promises</h2>
 *
 * <p>Each sentence is a test of {@code HttpTransportContract} in {@code crm-testkit}. NOT_SENT and UNKNOWN are the
 * {@link br.dev.crm.spi.TransportException#delivery() delivery} of the exception.
 *
 * <ul>
 *   <li>T1 Method, path and query go out as the request has them.
 *   <li>T2 Every field goes out with its name and value as given, repeated names in their order.
 *   <li>T3 Nothing is added but Host, Content-Length and Connection.
 *   <li>T4 A body of any size up to 10 MiB arrives unaltered, its length announced once.
 *   <li>T5 A POST, PUT or PATCH without a body announces a length of 0.
 *   <li>T6 A GET or DELETE without a body announces no length.
 *   <li>T7 A field's value that would not arrive as it is, is refused and nothing is sent.
 *   <li>T8 A URI with characters outside of ASCII is refused and nothing is sent.
 *   <li>T9 No exception shows a field's value.
 *   <li>T10 Every status from 200 to 599 is an answer, never an exception.
 *   <li>T11 No status makes a transport send a request again.
 *   <li>T12 No redirect is followed.
 *   <li>T13 No cookie is kept, even where the JVM has a cookie handler.
 *   <li>T14 No challenge is answered, even where the JVM has an authenticator.
 *   <li>T15 A body stays encoded as it came, and the field that says so stays, too.
 *   <li>T16 A POST, PUT or DELETE is sent once when its connection dies, be it new or used before.
 *   <li>T17 A GET whose connection dies is sent at most once more.
 *   <li>T18 Fields arrive with their values; repeated names keep their order, whatever their case.
 *   <li>T19 A body of announced length arrives unaltered, from 0 to 10 MiB.
 *   <li>T20 A body in chunks arrives unaltered, from 0 to 10 MiB.
 *   <li>T21 Extensions of chunks and trailing fields are no part of a body.
 *   <li>T22 A body without length ends with its connection, and so does one of HTTP/1.0.
 *   <li>T23 An answer without content has an empty body, never none.
 *   <li>T24 Interim answers are passed over.
 *   <li>T25 The answer is there with its headers, and its bytes as they come.
 *   <li>T26 A body that nobody reads stops its server after a few buffers.
 *   <li>T27 A body read past its end ends again, and one that is closed refuses to be read.
 *   <li>T28 A connection is used again once the body was read to its end.
 *   <li>T29 A connection is not used again when the server says so.
 *   <li>T30 A connection is not used again after an answer of HTTP/1.0.
 *   <li>T31 A body that is closed before its end gives its connection up.
 *   <li>T32 A POST after 500 ms of rest succeeds although the server has closed the connection meanwhile.
 *   <li>T33 Bytes behind an answer are never taken for the next one.
 *   <li>T34 As many calls as there may be connections run side by side.
 *   <li>T35 A call for which there is no connection in time is NOT_SENT and a time-out.
 *   <li>T36 A connection that is refused means NOT_SENT.
 *   <li>T37 A host that nobody knows means NOT_SENT.
 *   <li>T38 A connection that does not stand in time means NOT_SENT and a time-out.
 *   <li>T39 An answer that does not begin in time means UNKNOWN and a time-out, and frees the connection.
 *   <li>T40 Headers that stop mean UNKNOWN and a time-out, and free the connection.
 *   <li>T41 A body that stops means UNKNOWN and a time-out, and frees the connection.
 *   <li>T42 A body that keeps coming is not ended by the time for an answer.
 *   <li>T43 A body that breaks off is never taken for a whole one.
 *   <li>T44 A call that is aborted before it is sent sends nothing and means NOT_SENT.
 *   <li>T45 abort() ends connecting at once.
 *   <li>T46 abort() ends the wait for an answer at once, gives the connection up and means UNKNOWN.
 *   <li>T47 abort() ends a read of the body at once and gives the connection up.
 *   <li>T48 abort() gives the connection of a body up that nobody reads, and a later read fails.
 *   <li>T49 abort() ends the sending of a body that the server does not take.
 *   <li>T50 abort() changes nothing once a call is over, and may come twice.
 *   <li>T51 An interrupted thread keeps its flag when its call ends, by itself or by abort().
 *   <li>T52 A thousand aborted calls leave no connection taken and none open.
 *   <li>T53 close() ends 50 calls in flight within 2 s, whatever they wait for.
 *   <li>T54 After close() a call means NOT_SENT, and close() may come twice.
 *   <li>T55 A closed transport leaves no thread and no connection.
 *   <li>T56 Closing a transport touches no other one.
 *   <li>T57 A server whose certificate is trusted and names it is talked to, by name and by address.
 *   <li>T58 A server whose certificate is wrong gets no request, which means NOT_SENT.
 *   <li>T59 Without an SSLContext of the user's the JVM's authorities are trusted and no others.
 *   <li>T60 A server that chooses TLS 1.0 or 1.1 gets no request, which means NOT_SENT.
 *   <li>T61 A server that does not speak TLS gets no request, which means NOT_SENT.
 *   <li>T62 The time to connect covers the TLS handshake.
 *   <li>T63 A plain request goes to the proxy with its absolute URI.
 *   <li>T64 A request by TLS goes through a tunnel, and the proxy sees none of it.
 *   <li>T65 Behind a proxy, too, a server of another name gets no request.
 *   <li>T66 A proxy's refusal to make a tunnel means NOT_SENT and is no answer of the server.
 *   <li>T67 Without a proxy in the settings none is used, even where the JVM has one.
 *   <li>T68 Each fault of a server ends in time as it may, and the next call succeeds.
 * </ul>
 *
 * <h2>What every codec promises</h2>
 *
 * <p>Each sentence is a test of {@code JsonCodecContract} in {@code crm-testkit}. A {@link br.dev.crm.Document} is not
 * the codec's to bind: it hands the place to {@link br.dev.crm.Document#binding()}.
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
 *   <li>C22 An enum is the name of its constant; an unknown one is an error that lists the constants.
 *   <li>C23 A date is read as dd/MM/yyyy and as ISO 8601, with a time as well.
 *   <li>C24 A date is written in the style of the settings; one that does not fit it is refused with its path.
 *   <li>C25 Times are ISO 8601, written with seconds and with their offset.
 *   <li>C26 A text that is no date is an error with its path that does not say the text.
 *   <li>C27 Arrays are read into lists, sets, collections and arrays; a set keeps the order of the text.
 *   <li>C28 Maps are read in the order of the text; their keys are texts.
 *   <li>C29 Nulls in arrays, collections and maps are read and written.
 *   <li>C30 An element or entry that does not fit is an error that says which one.
 *   <li>C31 A value without a type is read as a map in order, list, text, exact BigDecimal, boolean or null.
 *   <li>C32 A value without a type is written by its class.
 *   <li>C33 What a document holds is the same after it was written and read: numbers, texts, order and nulls.
 *   <li>C34 Members are written in the order of their declaration, those of a class before those of its parent, without
 *       white space.
 *   <li>C35 Members that are null are left out, also of a model inside of a map.
 *   <li>C36 A value of a subclass is written by its own class.
 *   <li>C37 A record is written by its accessors, whose exception is the cause of the error.
 *   <li>C38 Generic models are written by their type arguments, and without them by the classes of their values.
 *   <li>C39 A depth of 128 is written and no more, so that a cycle ends in an error.
 *   <li>C40 A binding writes one value where the output stands.
 *   <li>C41 A codec that failed to write goes on as before.
 *   <li>C42 A class that is not public, or stands inside of one, is refused when it is bound, with the member that
 *       leads to it.
 *   <li>C43 Optional is refused with the advice to declare the value itself.
 *   <li>C44 A class that cannot be made is refused: without a public constructor without arguments, not static,
 *       abstract, an interface.
 *   <li>C45 A type that has no form in JSON, keys that are no texts, type arguments that are missing or have no end,
 *       and two fields of one name are refused.
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
 *   <li>C59 A document that is null is left out of a model that is written and is null in a list or map; in JSON, null
 *       is no document.
 *   <li>C60 What is no object is no document: an error with its path that does not say the value.
 * </ul>
 */
@NullMarked
package br.dev.crm.spi;

import org.jspecify.annotations.NullMarked;
