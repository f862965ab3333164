/** The records that a list request identifies, cut into pages, as the body of a response. */
@NullMarked
package br.dev.crm.sandbox.internal.list;

import org.jspecify.annotations.NullMarked;
