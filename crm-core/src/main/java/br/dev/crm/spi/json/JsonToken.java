package br.dev.crm.spi.json;

/** What a {@link JsonInput} stands at. */
public enum JsonToken {
    /** An opening brace. */
    BEGIN_OBJECT,
    /** A closing brace. */
    END_OBJECT,
    /** An opening bracket. */
    BEGIN_ARRAY,
    /** A closing bracket. */
    END_ARRAY,
    /** The name of a member of an object. */
    NAME,
    /** A text. */
    STRING,
    /** A number. */
    NUMBER,
    /** {@code true}. */
    TRUE,
    /** {@code false}. */
    FALSE,
    /** {@code null}. */
    NULL,
    /** The end of the JSON text; nothing but white space was left. */
    END
}
