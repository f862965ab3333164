/** What every commit has to keep: everything works, and no call of ours allocates more than is recorded. */
package br.dev.crm.benchmarks.gate;
