/**
 * The transport {@code apache}: HTTP/1.1 by the pool and the blocking connections of Apache HttpClient 5.
 *
 * <p>The part of HttpClient that decides (its chain of executors: retries, redirects, cookies, authentication,
 * compression, protocol upgrade) is not switched off but omitted: a call leases a connection, connects it, writes one
 * request and reads one response, all on the caller's thread. What goes out is {@code Host}, the given fields in their
 * order and, where there is a body or could be one, {@code Content-Length}; nothing else.
 *
 * <p>A connection may lie idle for 30 seconds, or less if the server says so, and lives for 5 minutes. After 100 ms
 * idle it is checked before its next use. No thread does that: what is past its time is closed by a later call or by
 * {@link br.dev.crm.spi.http.HttpTransport#close()}.
 *
 * <p>The transport keeps the promises of {@link br.dev.crm.spi.http.HttpTransport}, within these limits:
 *
 * <ul>
 *   <li>A platform thread that reads or writes a socket does not hear an interruption: the call ends when it is aborted
 *       or has its response, and the flag stays set. Before sending and while waiting for a connection it does hear it.
 *   <li>The time to connect holds for each address of a host, and for each pause within the TLS handshake that follows.
 *   <li>The resolution of a host's name runs on the caller's thread and cannot be aborted.
 *   <li>A connection that the server closes within 100 ms after its last use, and without a word about it, may be taken
 *       for alive: the call ends with {@link br.dev.crm.http.Delivery#UNKNOWN}.
 *   <li>Proxies are HTTP proxies; a selector's SOCKS proxies are passed over. None is authenticated to.
 * </ul>
 *
 * <p>Responses whose end is in doubt (a second or signed {@code Content-Length}, one beside a
 * {@code Transfer-Encoding}, an encoding other than {@code chunked}, headers that break off) are refused; so are more
 * than 1,000 headers, a line of more than 64 KiB, a head of more than 256 KiB, more than 20 interim responses in a row,
 * and one with status 101.
 *
 * <p>The library logs under {@code org.apache.hc}: connections and host names, from DEBUG on. Its wire and header logs,
 * which would show passwords and cookies, stay empty.
 */
@NullMarked
package br.dev.crm.transport.apache;

import org.jspecify.annotations.NullMarked;
