/** What the sandbox sends out by itself. */
@NullMarked
package br.dev.crm.sandbox.internal.webhook;

import org.jspecify.annotations.NullMarked;
