/**
 * The figures as pages in both languages, as a chart, as a table on the console, and as rows of the build's figures.
 */
package br.dev.crm.benchmarks.report;
