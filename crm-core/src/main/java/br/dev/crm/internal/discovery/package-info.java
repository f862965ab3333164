/** How a transport and a codec are found. */
@NullMarked
package br.dev.crm.internal.discovery;

import org.jspecify.annotations.NullMarked;
