package br.dev.crm.error;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.status.CrmStatus;
import java.io.Serial;
import java.util.Objects;
import java.util.Optional;

/** Says that the CRM responded with a status that is no success. One class for each meaning. */
public abstract class StatusException extends CrmException {
    @Serial
    private static final long serialVersionUID = 1L;

    StatusException(ErrorFacts facts) {
        super(facts);
    }

    /** Returns the status and its meaning. */
    public final CrmStatus status() {
        return Objects.requireNonNull(facts().status());
    }

    /** Returns the header fields of the response; none after serialization. */
    public final HttpHeaders headers() {
        return facts().headers();
    }

    /**
     * Returns the id under which the other side knows this request, if it tells one; see
     * {@link HttpHeaders#requestId()}. Tell it to the support of the vendor.
     */
    public final Optional<String> requestId() {
        return Optional.ofNullable(facts().requestId());
    }

    /**
     * Returns the text of the response, at most 64 KiB of it, empty when there was none, and after serialization. It
     * may hold content of records: mind your log.
     */
    public final String responseText() {
        return facts().responseText();
    }
}
