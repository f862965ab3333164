/**
 * The contracts of the SPI as JUnit suites: a transport or codec passes or fails one by extending one class.
 *
 * <p>Each test carries the number and the words of one sentence in the documentation of {@link br.dev.crm.spi}.
 */
@NullMarked
package br.dev.crm.testkit;

import org.jspecify.annotations.NullMarked;
