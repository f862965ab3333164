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
 * </ul>
 *
 * <p>Responses whose end is in doubt (a second or signed {@code Content-Length}, one beside a
 * {@code Transfer-Encoding}, an encoding other than {@code chunked}) are refused, and so is a final status below 200.
 *
 * <p>Closing a transport ends its connections and its thread. Before JDK 21 the client has no method for that; the
 * transport finds the client's thread by name and interrupts it. On a JVM that names it otherwise the thread ends once
 * the closed client is garbage collected.
 */
@NullMarked
package br.dev.crm.transport.jdk;

import org.jspecify.annotations.NullMarked;
