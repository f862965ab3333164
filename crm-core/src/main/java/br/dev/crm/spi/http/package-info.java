/**
 * What an HTTP transport is: it moves bytes and decides nothing. No retry, no redirect, no cookie, no authentication,
 * no status that becomes an exception.
 *
 * <p>A transport is found by {@link java.util.ServiceLoader} through its
 * {@link br.dev.crm.spi.http.HttpTransportProvider}.
 *
 * <h2>What every transport promises</h2>
 *
 * <p>Each line is a test of {@code HttpTransportContract} in {@code crm-testkit}. NOT_SENT and UNKNOWN are the
 * {@link br.dev.crm.spi.http.TransportException#delivery() delivery} of the exception.
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
 *   <li>T10 Every status from 200 to 599 is a response, never an exception.
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
 *   <li>T23 A response without content has an empty body, never none.
 *   <li>T24 Interim responses are passed over.
 *   <li>T25 The response is there with its headers, and its bytes as they come.
 *   <li>T26 A body that nobody reads stops its server after a few buffers.
 *   <li>T27 A body read past its end ends again, and one that is closed refuses to be read.
 *   <li>T28 A connection is used again once the body was read to its end.
 *   <li>T29 A connection is not used again when the server says so.
 *   <li>T30 A connection is not used again after a response of HTTP/1.0.
 *   <li>T31 A body that is closed before its end gives its connection up.
 *   <li>T32 A POST after 500 ms of rest succeeds although the server has closed the connection meanwhile.
 *   <li>T33 Bytes behind a response are never taken for the next one.
 *   <li>T34 As many calls as there may be connections run side by side.
 *   <li>T35 A call for which there is no connection in time is NOT_SENT and a time-out.
 *   <li>T36 A connection that is refused means NOT_SENT.
 *   <li>T37 A host that nobody knows means NOT_SENT.
 *   <li>T38 A connection that does not stand in time means NOT_SENT and a time-out.
 *   <li>T39 A response that does not begin in time means UNKNOWN and a time-out, and frees the connection.
 *   <li>T40 Headers that stop mean UNKNOWN and a time-out, and free the connection.
 *   <li>T41 A body that stops means UNKNOWN and a time-out, and frees the connection.
 *   <li>T42 A body that keeps coming is not ended by the time for a response.
 *   <li>T43 A body that breaks off is never taken for a whole one.
 *   <li>T44 A call that is aborted before it is sent sends nothing and means NOT_SENT.
 *   <li>T45 abort() ends connecting at once.
 *   <li>T46 abort() ends the wait for a response at once, gives the connection up and means UNKNOWN.
 *   <li>T47 abort() ends a read of the body at once and gives the connection up.
 *   <li>T48 abort() gives the connection of a body up that nobody reads, and a later read fails.
 *   <li>T49 abort() ends the sending of a body that the server does not take.
 *   <li>T50 abort() changes nothing once a call is over, and may come twice.
 *   <li>T51 An interrupted thread keeps its flag when its call ends, by itself or by abort().
 *   <li>T52 A thousand aborted calls leave no connection taken and none open.
 *   <li>T53 close() ends 50 calls in flight within 2 s, whatever they wait for.
 *   <li>T54 After close() a call means NOT_SENT, and close() may come twice.
 *   <li>T55 A closed transport leaves no connection, and no thread but those that the next one uses as well.
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
 *   <li>T66 A proxy's refusal to make a tunnel means NOT_SENT and is no response of the server.
 *   <li>T67 Without a proxy in the settings none is used, even where the JVM has one.
 *   <li>T68 Each fault of a server ends in time as it may, and the next call succeeds.
 *   <li>T69 A response that came before the whole body of the request was taken is the response, whatever becomes of
 *       the connection.
 *   <li>T70 Twenty interim responses before the response are passed over.
 *   <li>T71 A status that has not three digits is never taken for one that has.
 *   <li>T72 A Content-Length that is not digits alone is never taken for a number.
 *   <li>T73 A chunk size that is not hexadecimal digits alone, or too large, is never taken for another.
 *   <li>T74 A chunk size past what an int holds ends its call alone, and no thread is busy with it afterwards.
 *   <li>T75 A body in chunks whose last one is cut is never taken for a whole one.
 *   <li>T76 Sizes and lengths are read however the RFC lets them be written.
 *   <li>T77 Times of 365 days and less end nothing.
 *   <li>T78 Times of a millisecond and less end what does not come, and are never taken for no limit.
 *   <li>T79 A response whose head cannot be read gives its connection up.
 *   <li>T80 A path goes out with its segments . and .. as they are.
 *   <li>T81 The value of a field that is received is read as ISO-8859-1, a character for each byte.
 *   <li>T82 A query goes out with its apostrophes as they are.
 *   <li>T83 A provider has a name in lower case without spaces, and says that it can work here.
 *   <li>T84 No exception quotes a response, neither itself nor its causes.
 *   <li>T85 No exception quotes a proxy that makes no tunnel, neither itself nor its causes.
 * </ul>
 *
 * <p>What a server sends may hold a session wherever it stands, above all where it cannot be read: a library that says
 * what it could not read shows it. {@link br.dev.crm.spi.UnquotedException} keeps such an exception as a cause without
 * its text.
 */
@NullMarked
package br.dev.crm.spi.http;

import org.jspecify.annotations.NullMarked;
