package br.dev.crm.status;

import java.io.Serializable;

/**
 * The status of a response and what it means on this API.
 *
 * @param code as received, from 100 to 599
 * @param meaning by the {@link StatusTable} of the client
 */
public record CrmStatus(int code, Meaning meaning) implements Serializable {

    /** Returns the status with the meaning that the vendor documents for this code. */
    public static CrmStatus of(int code) {
        return StatusTable.documented().statusOf(code);
    }

    /** Returns whether a body comes with it: 204 and 205 say by themselves that there is nothing to be read. */
    public boolean hasBody() {
        return code != 204 && code != 205;
    }

    /** Returns code and meaning, such as {@code 503 NO_PERMISSION}. */
    @Override
    public String toString() {
        return code + " " + meaning;
    }
}
