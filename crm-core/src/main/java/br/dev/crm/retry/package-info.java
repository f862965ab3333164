/** How often and after which wait something is sent again. What may be sent again at all is not a setting. */
@NullMarked
package br.dev.crm.retry;

import org.jspecify.annotations.NullMarked;
