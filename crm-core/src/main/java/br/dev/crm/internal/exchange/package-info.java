/** The I/O of one attempt: bytes out, bytes in, and what bounds them: permits, the rate limit, the watchdog. */
@NullMarked
package br.dev.crm.internal.exchange;

import org.jspecify.annotations.NullMarked;
