/** The run of a call from its encoded request to its response or exception. */
@NullMarked
package br.dev.crm.internal.call;

import org.jspecify.annotations.NullMarked;
