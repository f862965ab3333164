/** Numbers that look random and depend on a seed and a place alone. */
@NullMarked
package br.dev.crm.sandbox.internal.random;

import org.jspecify.annotations.NullMarked;
