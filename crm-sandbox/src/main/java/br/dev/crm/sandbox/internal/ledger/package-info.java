/** What every request of chosen resources did, never dropped. */
@NullMarked
package br.dev.crm.sandbox.internal.ledger;

import org.jspecify.annotations.NullMarked;
