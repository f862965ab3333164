package br.dev.crm.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The constant of an enum that stands for every text that names none of its constants, with every codec alike; without
 * one, such a text is an error. At most one constant of an enum has it.
 *
 * <p>It is not written, for it would take the place of the text that was read, unless {@link JsonName} says under which
 * name.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface JsonUnknown {}
