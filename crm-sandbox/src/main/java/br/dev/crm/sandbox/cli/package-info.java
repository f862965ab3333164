/** The command line: options, texts and the banner. */
@NullMarked
package br.dev.crm.sandbox.internal.cli;

import org.jspecify.annotations.NullMarked;
