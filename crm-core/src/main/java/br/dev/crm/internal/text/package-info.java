/** The texts that people read to act on, in English and Portuguese, and the shapes that stand for texts of others. */
@NullMarked
package br.dev.crm.internal.text;

import org.jspecify.annotations.NullMarked;
