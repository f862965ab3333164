/** What is read of a response on a connection: its head, and its body when that comes in chunks; both bounded. */
@NullMarked
package br.dev.crm.transport.apache.message;

import org.jspecify.annotations.NullMarked;
