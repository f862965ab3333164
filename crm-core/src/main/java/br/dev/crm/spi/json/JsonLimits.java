package br.dev.crm.spi.json;

/** What a JSON text may ask of memory and time before it is refused. Immutable; further limits may come. */
public final class JsonLimits {
    private static final JsonLimits DEFAULTS = new JsonLimits(128, 1_000, 9_999, 16 * 1024 * 1024);

    private final int maxDepth;
    private final int maxNumberLength;
    private final int maxExponent;
    private final int maxValueBytes;

    private JsonLimits(int maxDepth, int maxNumberLength, int maxExponent, int maxValueBytes) {
        this.maxDepth = maxDepth;
        this.maxNumberLength = maxNumberLength;
        this.maxExponent = maxExponent;
        this.maxValueBytes = maxValueBytes;
    }

    /** Returns depth 128, numbers of 1,000 characters and an exponent up to 9,999, values of 16 MiB. */
    public static JsonLimits defaults() {
        return DEFAULTS;
    }

    /** Returns the most objects and arrays inside each other. */
    public int maxDepth() {
        return maxDepth;
    }

    /** Returns the most characters of one number. */
    public int maxNumberLength() {
        return maxNumberLength;
    }

    /** Returns the largest exponent of a number, in either direction. */
    public int maxExponent() {
        return maxExponent;
    }

    /** Returns the most bytes of one text or name, and of one element that is read as bytes. */
    public int maxValueBytes() {
        return maxValueBytes;
    }

    /** Returns these limits with another depth; a client accepts 1 to 512. */
    public JsonLimits withMaxDepth(int value) {
        return new JsonLimits(value, maxNumberLength, maxExponent, maxValueBytes);
    }

    /** Returns these limits with another length of numbers; a client accepts 1 to 100,000. */
    public JsonLimits withMaxNumberLength(int value) {
        return new JsonLimits(maxDepth, value, maxExponent, maxValueBytes);
    }

    /** Returns these limits with another exponent; a client accepts 0 to 999,999. */
    public JsonLimits withMaxExponent(int value) {
        return new JsonLimits(maxDepth, maxNumberLength, value, maxValueBytes);
    }

    /** Returns these limits with another size of values; a client accepts 1 byte to 1 GiB. */
    public JsonLimits withMaxValueBytes(int value) {
        return new JsonLimits(maxDepth, maxNumberLength, maxExponent, value);
    }

    /** Returns all four. */
    @Override
    public String toString() {
        return "depth " + maxDepth + ", numbers of " + maxNumberLength + " characters, exponent " + maxExponent
                + ", values of " + maxValueBytes + " bytes";
    }
}
