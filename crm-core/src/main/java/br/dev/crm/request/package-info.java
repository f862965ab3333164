/** Requests and responses as values: what is asked of which resource, and what came back. */
@NullMarked
package br.dev.crm.request;

import org.jspecify.annotations.NullMarked;
