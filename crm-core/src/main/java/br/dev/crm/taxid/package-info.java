/**
 * The two numbers by which Brazil knows taxpayers, as values: a {@link br.dev.crm.taxid.Cpf} for a person, a
 * {@link br.dev.crm.taxid.Cnpj} for a company. They keep the zeros in front that a number loses, and what has wrong
 * check digits is none of them.
 *
 * <p>They stand in models, lists, maps and documents, over every codec, and in filters: <code>Filter.eq("cnpj", cnpj)
 * </code>. In JSON they are texts, read bare or with their punctuation and written bare. Whoever has to send the
 * punctuation declares a text and fills it by {@code formatted()}. A filter finds what is stored as it is written:
 * where the CRM has the punctuation, filter by {@code formatted()}.
 *
 * <p>That a number passes says that it may exist, and not that the Receita Federal has issued it.
 *
 * <p>A CPF is personal data (Lei 13.709/2018, LGPD). Messages of this library never show the text that was refused,
 * they say what is wrong with it; but {@code toString()} is the number, as it goes into filters and texts, so that a
 * record which holds one shows it wherever the application prints the record. What an application logs is its own
 * affair.
 */
@NullMarked
package br.dev.crm.taxid;

import org.jspecify.annotations.NullMarked;
