/** What every request of a chosen resource did, none dropped. */
@NullMarked
package br.dev.crm.sandbox.ledger;

import org.jspecify.annotations.NullMarked;
