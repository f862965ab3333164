package br.dev.crm.request;

import br.dev.crm.error.CodecException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.ErrorFacts;
import br.dev.crm.error.Situation;
import br.dev.crm.http.HttpHeaders;
import br.dev.crm.status.CrmStatus;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a write that the CRM carried out: a create, update, upsert or delete. The vendor states that the id
 * of a created record is in the body and not in which shape, and of other writes nothing. Immutable; further facts may
 * come.
 */
public final class Written {
    private final @Nullable String id;
    private final CrmStatus status;
    private final HttpHeaders headers;
    private final byte[] body;

    private Written(@Nullable String id, CrmStatus status, HttpHeaders headers, byte[] body) {
        this.id = id;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /**
     * Returns what is known of a write.
     *
     * @param id null when the response tells none
     * @param status of the response, a success
     * @param headers of the response
     * @param body of the response in UTF-8, not copied and not to be changed afterwards; empty if there was none
     */
    public static Written of(@Nullable String id, CrmStatus status, HttpHeaders headers, byte[] body) {
        return new Written(id, status, headers, body);
    }

    /**
     * Returns the id of the record; empty when the response does not tell it, and the write has succeeded all the same.
     */
    public Optional<String> id() {
        return Optional.ofNullable(id);
    }

    /**
     * Returns the id of the record, for programs that cannot go on without it.
     *
     * @throws CodecException when the response does not tell it; the write has succeeded all the same
     */
    public String requireId() {
        if (id == null) {
            throw new CodecException(ErrorFacts.of(ErrorCode.DECODE_FAILED)
                    .situation(Situation.NO_ID)
                    .message("The write has succeeded with " + status + ", but its response tells no id")
                    .response(status, headers, responseText())
                    .build());
        }
        return id;
    }

    /**
     * Returns the status and its meaning: a success, but for a repeated delete whose refusal shows that an earlier
     * attempt had been executed; then that of the refusal.
     */
    public CrmStatus status() {
        return status;
    }

    /** Returns the header fields of the response. */
    public HttpHeaders headers() {
        return headers;
    }

    /**
     * Returns the body of the response as text, empty if there was none. It may hold content of records: mind your log.
     */
    public String responseText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Returns status and id; no content. */
    @Override
    public String toString() {
        return status + (id == null ? ", id unknown" : ", id " + id);
    }
}
