/**
 * The transport {@code jdk}: HTTP/1.1 by {@link java.net.http.HttpClient}, without any other library.
 *
 * <p>It keeps the promises of {@link br.dev.crm.spi.http.HttpTransport}, except where the client of the JDK cannot be
 * made to:
 *
 * <ul>
 *   <li>A GET is sent a second time when its connection ends before the first byte of a response. No setting of one
 *       client prevents that. If that second time finds no connection, the GET counts as not sent, although the first
 *       may have arrived. POST, PUT and DELETE are sent once, as long as nobody sets the system property
 *       {@code jdk.httpclient.enableAllMethodRetry}.
 *   <li>Before JDK 19, {@code Content-Length: 0} goes out with a GET or DELETE that has no body.
 *   <li>Fields of a response arrive sorted by name; the values of one name keep their order.
 *   <li>The number of connections, their age and their idle time have no setting for one client ({@code connectionWait}
 *       and {@code maxConnections} have no effect): the core bounds the calls in flight, the system property
 *       {@code jdk.httpclient.keepalive.timeout} the idle time.
 *   <li>The response time-out includes the time to connect while it waits for the first byte, and bounds the headers as
 *       a whole.
 *   <li>The resolution of a host's name runs on the caller's thread and cannot be aborted.
 *   <li>An interruption of the sending thread within the microseconds after an abort of its call is taken for the
 *       abort.
 *   <li>The check of host names is off for the whole JVM when somebody sets the system property
 *       {@code jdk.internal.httpclient.disableHostnameVerification}.
 *   <li>A client that cannot read the head of a response leaves the connection open and forgets it. By TLS such a head
 *       does not reach the client, and the connection is closed. Without, from JDK 21 on the calls that follow get a
 *       new client, with new connections, and the old one closes everything after its last call; before, the connection
 *       stays until the JVM ends.
 *   <li>More than 20 interim responses end a call. A client has no setting for that and fails at the ninth; so the
 *       first transport sets the system property {@code jdk.httpclient.maxNonFinalResponses} to 20, unless it is set.
 *       Where the JVM has sent a request by {@code java.net.http} before, its limit stays.
 * </ul>
 *
 * <p>Responses whose end is in doubt (a second {@code Content-Length}, a signed one or one that is not digits alone,
 * one beside a {@code Transfer-Encoding}, an encoding other than {@code chunked}) are refused before their body is
 * read, and so is a final status below 200 or above 599.
 *
 * <p>By TLS, each response passes an inspection before the client parses it. Refused are a status that has not three
 * digits or is below 100, a field with a name that is none or with a control character, a head of more than 256 KiB, a
 * chunk size that is not hexadecimal digits alone or is above 7FFFFFFF, chunks without their line ends, a line of more
 * than 64 KiB in the head, and a carriage return within one. Without TLS nothing can stand between a server and the
 * client's parser, which is more lenient:
 *
 * <ul>
 *   <li>Of a status it takes the first three digits: 2000 is 200.
 *   <li>Of a chunk size it takes the leading digits, modulo 2<sup>32</sup>: {@code 5x} and {@code 100000005} are 5, an
 *       empty size, {@code 0x5} and {@code 100000000} are 0, the end of the body. It takes any two bytes for the end of
 *       a chunk.
 *   <li>From a chunk size whose value modulo 2<sup>32</sup> is 80000000 or more, FFFFFFFF excepted, it never comes
 *       back. Therefore bodies in chunks are parsed on threads of the transport's own, neither on the client's one
 *       thread nor on a caller's: no other call notices. A thread that has not come back after half a second to two
 *       seconds is stopped, which ends its call, and one WARN says so. From JDK 20 on a JVM cannot stop a thread: the
 *       call ends by its time-out, the WARN says that the thread keeps a processor busy until the JVM ends.
 * </ul>
 *
 * <p>No exception quotes a response: the client's texts, which show a head that it cannot read, are left out. What the
 * client logs by itself cannot be held back: the logger {@code jdk.internal.httpclient.debug} at DEBUG ({@code FINE}),
 * which a root logger at that level turns on, and {@code headers}, {@code content} or {@code errors} in the system
 * property {@code jdk.httpclient.HttpClient.log} print sessions and records. One WARN says so when a transport is made.
 *
 * <p>Closing a transport ends its connections and its thread. Before JDK 21 the client has no method for that; the
 * transport finds the client's thread by name and interrupts it. On a JVM that names it otherwise the thread ends once
 * the closed client is garbage collected.
 */
@NullMarked
package br.dev.crm.transport.jdk;

import org.jspecify.annotations.NullMarked;
