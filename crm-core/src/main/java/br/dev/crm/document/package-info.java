/**
 * Records of any shape: a {@link br.dev.crm.document.Document} keeps absent, null and value apart, and numbers as they
 * are spelled. Knows no JSON library.
 */
@NullMarked
package br.dev.crm.document;

import org.jspecify.annotations.NullMarked;
