/** What the status codes mean on this API, which is not always what they mean elsewhere. */
@NullMarked
package br.dev.crm.status;

import org.jspecify.annotations.NullMarked;
