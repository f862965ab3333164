/** The contract tests T1 to T85 by subject; {@code HttpTransportContract} runs them. */
@NullMarked
package br.dev.crm.testkit.transport;

import org.jspecify.annotations.NullMarked;
