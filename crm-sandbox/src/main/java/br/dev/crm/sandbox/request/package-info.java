/** The requests that a sandbox received, and the events that it sent. */
@NullMarked
package br.dev.crm.sandbox.request;

import org.jspecify.annotations.NullMarked;
