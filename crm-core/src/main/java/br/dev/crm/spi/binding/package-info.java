/**
 * Binds models over the tokens of a {@link br.dev.crm.spi.json.JsonInput}, the same way for every codec: whatever keeps
 * the {@linkplain br.dev.crm.spi.model.ModelRules rules for models}. Nothing here knows a JSON library. Which types a
 * library binds, and how, comes in through {@link br.dev.crm.spi.binding.BindingRegistry}.
 */
@NullMarked
package br.dev.crm.spi.binding;

import org.jspecify.annotations.NullMarked;
