package br.dev.crm.sandbox.settings;

/** What follows {@code isNull} and {@code isNnull} in a filter. Not stated by the vendor. */
public enum NullTest {
    /** {@code {f->isNull->true}} or {@code {f->isNull}}. */
    TRUE_OR_NOTHING,
    /** {@code {f->isNull->true}} only. */
    TRUE,
    /** {@code {f->isNull}} only. */
    NOTHING,
    /** {@code {f->isNull->}} only: an arrow without a value. */
    EMPTY
}
