/** How contract tests go through several cases. */
@NullMarked
package br.dev.crm.testkit.cases;

import org.jspecify.annotations.NullMarked;
