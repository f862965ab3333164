/** The sandbox, its builder, its switches and the values that it shows. */
@NullMarked
package br.dev.crm.sandbox;

import org.jspecify.annotations.NullMarked;
