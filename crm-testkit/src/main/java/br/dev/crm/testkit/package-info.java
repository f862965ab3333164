/**
 * The contracts of the SPI as JUnit suites: a transport or codec passes or fails one by extending one class.
 *
 * <p>Each contract test carries the number and the words of one line in the documentation of
 * {@link br.dev.crm.spi.http} or {@link br.dev.crm.spi.json}.
 */
@NullMarked
package br.dev.crm.testkit;

import org.jspecify.annotations.NullMarked;
