/** The stub server, a process of its own, and the load generator that shows what it can carry. */
package br.dev.crm.benchmarks.server;
