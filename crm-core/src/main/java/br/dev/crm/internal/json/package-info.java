/** The codec of one client, its bindings prepared once. */
@NullMarked
package br.dev.crm.internal.json;

import org.jspecify.annotations.NullMarked;
