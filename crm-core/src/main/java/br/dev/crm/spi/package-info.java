/**
 * What the two kinds of providers share, an HTTP transport and a JSON codec, which are swapped on the class path.
 *
 * <p>Their contracts: {@link br.dev.crm.spi.http} and {@link br.dev.crm.spi.json}. Beside them stand what a client is
 * given rather than finds: {@link br.dev.crm.spi.ratelimit} and {@link br.dev.crm.spi.session}.
 */
@NullMarked
package br.dev.crm.spi;

import org.jspecify.annotations.NullMarked;
