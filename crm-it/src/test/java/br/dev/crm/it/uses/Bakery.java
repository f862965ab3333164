package br.dev.crm.it.uses;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The record of a user. */
public record Bakery(
        String externalId, Integer code, String name, Segment segment, LocalDate openedOn, BigDecimal balance) {

    /** A value that the CRM knows by its name. */
    public enum Segment {
        RETAIL,
        WHOLESALE
    }

    static Bakery of(String externalId, int code, String name) {
        return new Bakery(externalId, code, name, null, null, null);
    }
}
