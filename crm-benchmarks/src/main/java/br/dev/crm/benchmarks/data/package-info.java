/** What is sent and received, the same for every peer: the record, its JSON by hand, and the protocol. */
package br.dev.crm.benchmarks.data;
