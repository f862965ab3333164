/** JSON alone, without HTTP: JMH over the codecs of ours, the libraries that a user would take, and JSON by hand. */
package br.dev.crm.benchmarks.codec;
