package br.dev.crm.json;

/**
 * How a date without a time of day is written into JSON. The vendor states no rule; both styles stand in its examples,
 * so both are read and one of them is chosen for writing.
 *
 * <p>Constants may be added: a {@code switch} over them needs a {@code default}.
 */
public enum DateStyle {
    /** {@code 15/02/1970}, as in the JSON example of the API's article. */
    DAY_MONTH_YEAR,

    /** {@code 1970-02-15}, ISO 8601. */
    ISO_8601
}
