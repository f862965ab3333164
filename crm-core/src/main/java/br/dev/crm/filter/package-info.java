/** The filters of the API as values, and their text form: rules, writing, parsing. */
@NullMarked
package br.dev.crm.filter;

import org.jspecify.annotations.NullMarked;
