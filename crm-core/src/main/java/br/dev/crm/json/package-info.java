/** What a user sets about JSON. */
@NullMarked
package br.dev.crm.json;

import org.jspecify.annotations.NullMarked;
