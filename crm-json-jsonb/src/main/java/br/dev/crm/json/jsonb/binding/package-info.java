/**
 * Binds models without annotations over the tokens of a {@link br.dev.crm.spi.json.JsonInput}. Nothing here knows
 * JSON-B: which types a JSON-B provider binds, and how, comes in through {@link BindingRegistry}.
 */
@NullMarked
package br.dev.crm.json.jsonb.binding;

import org.jspecify.annotations.NullMarked;
