/** What every client that is compared has to do, and what it is made with. */
package br.dev.crm.benchmarks.contract;
