package br.dev.crm.spi.json;

import br.dev.crm.json.DateStyle;

/** What a codec has to obey. Immutable; further settings may come. */
public final class CodecSettings {
    /** How many objects that are worth to be used again a codec keeps of each kind unless it is told otherwise. */
    public static final int DEFAULT_RECYCLED_OBJECTS = 16;

    private static final CodecSettings DEFAULTS =
            new CodecSettings(DateStyle.DAY_MONTH_YEAR, DEFAULT_RECYCLED_OBJECTS, false);

    private final DateStyle writtenDates;
    private final int recycledObjects;
    private final boolean lenientReading;

    private CodecSettings(DateStyle writtenDates, int recycledObjects, boolean lenientReading) {
        this.writtenDates = writtenDates;
        this.recycledObjects = recycledObjects;
        this.lenientReading = lenientReading;
    }

    /**
     * Returns the settings that a client has when its user changes none: dates are written {@code 15/02/1970}, and
     * values are read strictly.
     */
    public static CodecSettings defaults() {
        return DEFAULTS;
    }

    /** Returns how dates without a time are written; all styles are read in any case. */
    public DateStyle writtenDates() {
        return writtenDates;
    }

    /** Returns how many readers or writers, with their buffers, are kept to be used again; 0 for none. */
    public int recycledObjects() {
        return recycledObjects;
    }

    /**
     * Returns whether more is read than JSON and the model say, such as an empty text as no date; what that is,
     * {@code ScalarReading} of {@code br.dev.crm.spi.model} decides for every codec. False if not set.
     */
    public boolean lenientReading() {
        return lenientReading;
    }

    /** Returns these settings with another style of written dates. */
    public CodecSettings withWrittenDates(DateStyle value) {
        return new CodecSettings(value, recycledObjects, lenientReading);
    }

    /** Returns these settings with another number of objects that are kept; 0 to 1,024. */
    public CodecSettings withRecycledObjects(int value) {
        return new CodecSettings(writtenDates, value, lenientReading);
    }

    /** Returns these settings with values read leniently, or strictly. */
    public CodecSettings withLenientReading(boolean value) {
        return new CodecSettings(writtenDates, recycledObjects, value);
    }
}
