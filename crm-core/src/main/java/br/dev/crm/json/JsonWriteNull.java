package br.dev.crm.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A member that is written even when it is null, with every codec alike; others are left out. What the CRM makes of a
 * null is for the CRM to say: an upsert that leaves a field out wipes it as well.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface JsonWriteNull {}
