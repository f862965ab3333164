/** What the builder collected, checked as a whole. */
@NullMarked
package br.dev.crm.sandbox.internal.settings;

import org.jspecify.annotations.NullMarked;
