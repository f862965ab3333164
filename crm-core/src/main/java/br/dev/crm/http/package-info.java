/** What comes from HTTP and reaches the user: header fields, and whether a request was delivered. */
@NullMarked
package br.dev.crm.http;

import org.jspecify.annotations.NullMarked;
