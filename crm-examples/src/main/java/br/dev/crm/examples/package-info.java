/** The main job: what the library does, seen in two minutes. */
@NullMarked
package br.dev.crm.examples;

import org.jspecify.annotations.NullMarked;
