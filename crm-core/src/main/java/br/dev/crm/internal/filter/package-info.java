/** The text form of filters: rules, writing, parsing. */
@NullMarked
package br.dev.crm.internal.filter;

import org.jspecify.annotations.NullMarked;
