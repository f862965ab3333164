/** What a client, a request or a filter may consist of; every violation is named at once. */
@NullMarked
package br.dev.crm.internal.validation;

import org.jspecify.annotations.NullMarked;
