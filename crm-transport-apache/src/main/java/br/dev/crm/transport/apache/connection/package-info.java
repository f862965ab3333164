/** The connections of the transport {@code apache}: pool, routes, tunnels, TLS. */
@NullMarked
package br.dev.crm.transport.apache.connection;

import org.jspecify.annotations.NullMarked;
