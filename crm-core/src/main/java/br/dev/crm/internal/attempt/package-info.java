/**
 * What follows from how one attempt of a call ended: {@link br.dev.crm.internal.attempt.RetryDecider} decides and knows
 * no clock, thread or I/O.
 */
@NullMarked
package br.dev.crm.internal.attempt;

import org.jspecify.annotations.NullMarked;
