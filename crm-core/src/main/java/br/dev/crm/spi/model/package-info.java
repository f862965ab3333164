/**
 * What codecs share beside the tokens: which classes are models, which containers they may hold, and how numbers,
 * texts, booleans, dates and enums are read and written.
 */
@NullMarked
package br.dev.crm.spi.model;

import org.jspecify.annotations.NullMarked;
