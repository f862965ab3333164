package br.dev.crm.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Another name in JSON for a member of a model, or for a constant of an enum, with every codec alike. It may hold dots,
 * accents and blanks; it must not be empty, and two members of a class must differ.
 *
 * <pre>{@code
 * public record Bakery(String externalId, @JsonName("custom.segment") String segment) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface JsonName {

    /** Returns the name. */
    String value();
}
