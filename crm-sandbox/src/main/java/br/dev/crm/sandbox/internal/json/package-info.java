/** A small strict JSON reader and writer, so that the sandbox shares no code with the client that it checks. */
@NullMarked
package br.dev.crm.sandbox.internal.json;

import org.jspecify.annotations.NullMarked;
