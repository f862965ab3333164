package br.dev.crm.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A number that is a text in JSON, with every codec alike: {@code "10.50"}. For members of a primitive type of numbers,
 * its box, {@code BigDecimal} and {@code BigInteger}. While reading, a number that is none in a text is taken as well.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface JsonAsText {}
