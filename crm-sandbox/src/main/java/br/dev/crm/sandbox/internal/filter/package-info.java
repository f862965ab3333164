/** The filter language of the Integration-Filter header: parsing and evaluation. */
@NullMarked
package br.dev.crm.sandbox.internal.filter;

import org.jspecify.annotations.NullMarked;
