/** When a request may leave: its turn after a 429, its permit among the calls in flight, and that of a rate limiter. */
@NullMarked
package br.dev.crm.internal.admission;

import org.jspecify.annotations.NullMarked;
