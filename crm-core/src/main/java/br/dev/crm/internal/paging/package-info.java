/** The ready-made ways to ask for a list in pages. */
@NullMarked
package br.dev.crm.internal.paging;

import org.jspecify.annotations.NullMarked;
