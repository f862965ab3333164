package br.dev.crm.spi.json;

import br.dev.crm.json.DateStyle;

/**
 * What a codec has to obey. Immutable.
 *
 * @param writtenDates how dates without a time are written; all styles are read in any case
 */
public record CodecSettings(DateStyle writtenDates) {

    /** Returns the settings that a client has when its user changes none: dates are written {@code 15/02/1970}. */
    public static CodecSettings defaults() {
        return new CodecSettings(DateStyle.DAY_MONTH_YEAR);
    }
}
