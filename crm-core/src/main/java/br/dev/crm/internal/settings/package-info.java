/** What a client was built with: immutable and checked. */
@NullMarked
package br.dev.crm.internal.settings;

import org.jspecify.annotations.NullMarked;
