/** The texts that people read to act on, in English and Portuguese. */
@NullMarked
package br.dev.crm.internal.text;

import org.jspecify.annotations.NullMarked;
