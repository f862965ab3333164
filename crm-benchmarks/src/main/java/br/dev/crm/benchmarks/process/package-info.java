/** Processes of their own: how they are started, talked to, and ended in any case. */
package br.dev.crm.benchmarks.process;
