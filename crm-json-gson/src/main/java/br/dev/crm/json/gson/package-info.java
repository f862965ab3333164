/**
 * The codec that binds JSON by Gson. It is found by {@link java.util.ServiceLoader} under the name {@code gson}.
 *
 * <p>Gson's adapters read the tokens of a {@link br.dev.crm.spi.json.JsonInput} and write bytes; its reader, its writer
 * and its lenient defaults are not in use. Gson's annotations on models go on working.
 */
@NullMarked
package br.dev.crm.json.gson;

import org.jspecify.annotations.NullMarked;
