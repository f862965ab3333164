/**
 * What a {@link br.dev.crm.Document} is made of: values of JSON that keep the spelling of numbers, and the paths to
 * them. Knows no JSON library.
 */
@NullMarked
package br.dev.crm.internal.document;

import org.jspecify.annotations.NullMarked;
