/** What is done with a peer and what it costs: workloads, their loops, and the meters; runs in the measured process. */
package br.dev.crm.benchmarks.load;
