package br.dev.crm.status;

import java.util.HashMap;
import java.util.Map;

/**
 * Which code means what. The {@linkplain #documented() documented} table is the vendor's; an installation whose proxy
 * responds with a meaning of its own, such as 503 for an overload, changes a row. Immutable.
 */
public final class StatusTable {
    private static final StatusTable DOCUMENTED = new StatusTable(Map.of(
            200, Meaning.SUCCESS,
            201, Meaning.CREATED,
            400, Meaning.BAD_REQUEST,
            401, Meaning.UNAUTHORIZED,
            409, Meaning.CONFLICT,
            422, Meaning.UNPROCESSABLE,
            429, Meaning.RATE_LIMITED,
            500, Meaning.SERVER_FAULT,
            503, Meaning.NO_PERMISSION));

    private final Map<Integer, Meaning> rows;

    private StatusTable(Map<Integer, Meaning> rows) {
        this.rows = rows;
    }

    /** Returns the nine meanings that the vendor documents. */
    public static StatusTable documented() {
        return DOCUMENTED;
    }

    /**
     * Returns this table with another meaning for one code. The meaning decides what is sent again:
     * {@link Meaning#RATE_LIMITED} says that the request was not processed, so that even a create is repeated after it.
     * Use it only for a code of which that is certain.
     *
     * @throws IllegalArgumentException when the code is not from 100 to 599
     */
    public StatusTable with(int code, Meaning meaning) {
        if (code < 100 || code > 599) {
            throw new IllegalArgumentException("A status code is from 100 to 599, not " + code);
        }
        Map<Integer, Meaning> changed = new HashMap<>(rows);
        changed.put(code, meaning);
        return new StatusTable(Map.copyOf(changed));
    }

    /**
     * Returns the meaning of a code. Codes that are not in the table: other 2xx are a success, as in HTTP; 502 and 504
     * a passing fault of a gateway; all others are undocumented and taken for permanent.
     */
    public Meaning meaningOf(int code) {
        Meaning row = rows.get(code);
        if (row != null) {
            return row;
        }
        if (code >= 200 && code < 300) {
            return Meaning.SUCCESS;
        }
        return code == 502 || code == 504 ? Meaning.GATEWAY_FAULT : Meaning.UNDOCUMENTED;
    }

    /** Returns the code together with its meaning. */
    public CrmStatus statusOf(int code) {
        return new CrmStatus(code, meaningOf(code));
    }
}
