package br.dev.crm.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A member that is neither written nor read, with every codec alike. While reading, a field keeps its initial value,
 * and a component of a record is null, zero or false.
 *
 * <p>Mind that an upsert replaces the whole record: what is not written is wiped in the CRM.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface JsonIgnored {}
