/** What goes wrong on demand: faults, and the plans that decide which request suffers one. */
@NullMarked
package br.dev.crm.sandbox.fault;

import org.jspecify.annotations.NullMarked;
