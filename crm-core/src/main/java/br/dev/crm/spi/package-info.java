/**
 * The two parts that are swapped on the class path: an HTTP transport and a JSON codec.
 *
 * <p>A part is found by {@link java.util.ServiceLoader} through its provider,
 * {@link br.dev.crm.spi.HttpTransportProvider} or {@link br.dev.crm.spi.JsonCodecProvider}. A transport moves bytes and
 * decides nothing: no retry, no redirect, no cookie, no authentication, no status that becomes an exception. A codec
 * turns the tokens of a {@link br.dev.crm.spi.JsonInput}, which the core has already checked, into objects, and objects
 * into bytes.
 */
@NullMarked
package br.dev.crm.spi;

import org.jspecify.annotations.NullMarked;
