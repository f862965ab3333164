/**
 * The client for the TOTVS CRM integration API: {@link br.dev.crm.CrmClient} and the values that it works with.
 *
 * <p>A {@link br.dev.crm.request.CrmRequest} is a value; {@link br.dev.crm.CrmClient#send} turns it into a
 * {@link br.dev.crm.request.CrmResponse} or into one of the exceptions of {@link br.dev.crm.error}.
 * {@link br.dev.crm.CrmResource} is the short way to both for one kind of record.
 */
@NullMarked
package br.dev.crm;

import org.jspecify.annotations.NullMarked;
