/**
 * The names that the vendor's public documentation tells, as constants, and the key of a customer that comes from
 * Protheus. It is a short list, for little is public: every other name stands in the vendor's documentation of the
 * resource and is text that the user gives. What a tenant has of its own is not here either.
 *
 * <p>Each constant says how certain its name is. <em>Documented</em>: the vendor states it. <em>Seen in an
 * example</em>: an example of the vendor shows it, and no text states it. <em>Not stated</em>: nobody says so; the
 * constant is what the library takes for it.
 *
 * <p>What is documented is the name. The few words that say what a field holds are read from its name, and are no
 * statement of the vendor.
 *
 * <p>Constants of fields are the plain names: of records, of the objects in a list, or, with a dot, of the id of
 * another record. They go into filters and into the paths of a {@link br.dev.crm.document.Document}.
 */
@NullMarked
package br.dev.crm.names;

import org.jspecify.annotations.NullMarked;
