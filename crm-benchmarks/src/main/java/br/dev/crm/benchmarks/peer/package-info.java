/**
 * The clients that are compared, each written as a sensible user would: its defaults, and enough connections. All log
 * in once, send the same headers, and take and give typed records.
 */
package br.dev.crm.benchmarks.peer;
