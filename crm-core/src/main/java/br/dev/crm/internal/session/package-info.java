/** The one session of a client: login, renewal, and the store that shares it. */
@NullMarked
package br.dev.crm.internal.session;

import org.jspecify.annotations.NullMarked;
