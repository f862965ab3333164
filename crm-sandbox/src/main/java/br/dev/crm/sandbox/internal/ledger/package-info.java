/** Fills the ledgers, and reads them. */
@NullMarked
package br.dev.crm.sandbox.internal.ledger;

import org.jspecify.annotations.NullMarked;
