/** Reads what a successful response holds: an id, records, a page, a stream. */
@NullMarked
package br.dev.crm.internal.response;

import org.jspecify.annotations.NullMarked;
