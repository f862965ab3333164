/**
 * What a model says of its form in JSON, and how dates are written. Every codec obeys these annotations alike, so that
 * nothing changes when another one is on the class path; annotations of a JSON library are obeyed by that library
 * alone.
 */
@NullMarked
package br.dev.crm.json;

import org.jspecify.annotations.NullMarked;
