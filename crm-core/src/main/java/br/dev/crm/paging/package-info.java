/** How lists are asked for in pages, and the ready-made strategies. */
@NullMarked
package br.dev.crm.paging;

import org.jspecify.annotations.NullMarked;
