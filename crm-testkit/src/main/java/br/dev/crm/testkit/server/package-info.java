/**
 * A scripted HTTP server on raw sockets, on loopback only, that can misbehave in every way in which a server can; and
 * {@link br.dev.crm.testkit.server.ServerFault}, the ways that every transport and client is tested with.
 */
@NullMarked
package br.dev.crm.testkit.server;

import org.jspecify.annotations.NullMarked;
