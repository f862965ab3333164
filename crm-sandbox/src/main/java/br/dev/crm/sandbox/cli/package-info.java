/** The sandbox as a program: {@link SandboxMain}, its options and its texts. */
@NullMarked
package br.dev.crm.sandbox.cli;

import org.jspecify.annotations.NullMarked;
