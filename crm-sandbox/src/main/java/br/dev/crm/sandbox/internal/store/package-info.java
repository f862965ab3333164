/** The records, kept in memory, and the rules for changing them. */
@NullMarked
package br.dev.crm.sandbox.internal.store;

import org.jspecify.annotations.NullMarked;
