/**
 * What codecs share beside the tokens: which classes are models, which containers they may hold, and which types are
 * texts.
 */
@NullMarked
package br.dev.crm.spi.model;

import org.jspecify.annotations.NullMarked;
