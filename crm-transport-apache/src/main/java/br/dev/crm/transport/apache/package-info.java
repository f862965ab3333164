/**
 * The transport {@code apache}: HTTP/1.1 by the pool and the blocking connections of Apache HttpClient 5.
 *
 * <p>The part of HttpClient that decides (its chain of executors: retries, redirects, cookies, authentication,
 * compression, protocol upgrade) is not switched off but omitted: a call leases a connection, connects it, writes one
 * request and reads one response, all on the caller's thread. What goes out is {@code Host}, the given fields in their
 * order and, where there is a body or could be one, {@code Content-Length}; nothing else.
 *
 * <p>A connection may lie idle for 30 seconds, or less if the server says so, and lives for 5 minutes. Before each use
 * it is looked at, without waiting: one that the server has closed, or on which bytes came that nobody asked for, is
 * replaced. No thread does that: what is past its time is closed by a later call or by
 * {@link br.dev.crm.spi.http.HttpTransport#close()}.
 *
 * <p>The time to connect covers everything up to the first byte of the request: name resolution, all addresses of a
 * host, of which each has its share of what is left, a proxy's tunnel and the TLS handshake, however slowly their bytes
 * come. An interruption ends a call at once, whatever it waits for, and the flag stays set.
 *
 * <p>The transport keeps the promises of {@link br.dev.crm.spi.http.HttpTransport}, within these limits:
 *
 * <ul>
 *   <li>The resolution of a host's name runs on the caller's thread and can be neither aborted nor interrupted.
 *   <li>A connection that the server closes while the request is on its way to it ends the call with
 *       {@link br.dev.crm.http.Delivery#UNKNOWN}.
 *   <li>Proxies are HTTP proxies; a selector's SOCKS proxies are passed over. None is authenticated to.
 *   <li>A socket counts milliseconds, from 1 to 2<sup>31</sup> - 1, which are 24 days: shorter and longer times are
 *       these.
 * </ul>
 *
 * <p>Responses whose end is in doubt (a second or signed {@code Content-Length}, one beside a
 * {@code Transfer-Encoding}, an encoding other than {@code chunked}, headers that break off) are refused; so are more
 * than 1,000 headers, a line of more than 64 KiB, a head of more than 256 KiB, more than 20 interim responses in a row,
 * one with status 101, and a status that is not a number of three digits from 200 to 599.
 *
 * <p>In a chunked body the size of a chunk is 1 to 16 hexadecimal digits and nothing else, at most
 * {@link Long#MAX_VALUE}; an extension has at most 4 KiB; what follows the last chunk is bounded as a head is. Unless
 * it ends with the empty line that belongs there, the body is broken.
 *
 * <p>The library logs under {@code org.apache.hc}: connections and host names, from DEBUG on. Its wire and header logs,
 * which would show passwords and cookies, stay empty, at TRACE as well. No exception quotes a response: the library's
 * texts, which show a line that it cannot read, are left out.
 */
@NullMarked
package br.dev.crm.transport.apache;

import org.jspecify.annotations.NullMarked;
