/**
 * What a class with annotations of JSON-B asks of the values that a provider reads into it, and a check of the tokens
 * on their way to the provider. Knows the annotations of JSON-B and no provider.
 */
@NullMarked
package br.dev.crm.json.jsonb.shape;

import org.jspecify.annotations.NullMarked;
