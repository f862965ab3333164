/** Runs the measured processes: several forks, and in each the clients in turn. */
package br.dev.crm.benchmarks.harness;
