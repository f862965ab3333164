/**
 * Recipes: what an integration of an ERP needs again and again, each short enough to be read and copied, and each with
 * a demonstration against a sandbox. {@code docs/recipes.md} shows them.
 */
@NullMarked
package br.dev.crm.examples.recipes;

import org.jspecify.annotations.NullMarked;
