/** Numbers that look random and depend on a seed and a position alone. */
@NullMarked
package br.dev.crm.sandbox.internal.random;

import org.jspecify.annotations.NullMarked;
