/** What was measured, kept as it came, and the figures that are made of it. */
package br.dev.crm.benchmarks.result;
