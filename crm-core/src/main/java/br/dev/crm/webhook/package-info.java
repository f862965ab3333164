/** What a workflow of the CRM sends out. */
@NullMarked
package br.dev.crm.webhook;

import org.jspecify.annotations.NullMarked;
