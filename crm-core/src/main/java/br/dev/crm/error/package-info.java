/**
 * What can go wrong, and whether the CRM may have acted. Every exception of a call is a
 * {@link br.dev.crm.error.CrmException}.
 */
@NullMarked
package br.dev.crm.error;

import org.jspecify.annotations.NullMarked;
