/** How clients share sessions: a store that an application gives to its clients. */
@NullMarked
package br.dev.crm.spi.session;

import org.jspecify.annotations.NullMarked;
