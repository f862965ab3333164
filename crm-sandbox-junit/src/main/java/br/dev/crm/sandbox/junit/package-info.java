/** One annotation that gives a JUnit test a running sandbox and a client that talks to it. */
@NullMarked
package br.dev.crm.sandbox.junit;

import org.jspecify.annotations.NullMarked;
