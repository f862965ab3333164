package br.dev.crm.spi.json;

/**
 * What a JSON text may ask of memory and time before it is refused. Immutable.
 *
 * @param maxDepth most objects and arrays inside each other; at least 1
 * @param maxNumberLength most characters of one number; at least 1
 * @param maxExponent largest exponent of a number, in either direction
 * @param maxValueBytes most bytes of one text or name, and of one element that is read as bytes; at least 1
 */
public record JsonLimits(int maxDepth, int maxNumberLength, int maxExponent, int maxValueBytes) {
    private static final JsonLimits DEFAULTS = new JsonLimits(128, 1_000, 9_999, 16 * 1024 * 1024);

    /** Returns depth 128, numbers of 1,000 characters and an exponent up to 9,999, values of 16 MiB. */
    public static JsonLimits defaults() {
        return DEFAULTS;
    }
}
