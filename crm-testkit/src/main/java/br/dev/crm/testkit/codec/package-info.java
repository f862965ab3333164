/**
 * The contract tests C1 to C85 by subject, which {@code JsonCodecContract} runs, and the JSON texts that
 * {@code JsonTextContract} reads.
 */
@NullMarked
package br.dev.crm.testkit.codec;

import org.jspecify.annotations.NullMarked;
