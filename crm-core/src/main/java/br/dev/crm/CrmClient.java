package br.dev.crm;

import br.dev.crm.error.CallFacts;
import br.dev.crm.error.CancelledException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.Delivery;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.error.SeveralFoundException;
import br.dev.crm.internal.pipeline.Bindings;
import br.dev.crm.internal.pipeline.Pipeline;
import br.dev.crm.spi.JsonCodec;
import br.dev.crm.spi.JsonException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A client of one tenant of the CRM. It logs in by itself when the first call needs a session and again when the
 * session is over.
 *
 * <p>Thread-safe: one client serves a whole application and is closed at its end.
 */
public final class CrmClient implements AutoCloseable {
    private final JsonCodec codec;
    private final Bindings bindings;
    private final Pipeline pipeline;
    private final String description;
    private volatile boolean closed;

    CrmClient(JsonCodec codec, Bindings bindings, Pipeline pipeline, String description) {
        this.codec = codec;
        this.bindings = bindings;
        this.pipeline = pipeline;
        this.description = description;
    }

    /** Begins a client; integration URI and credentials are required. */
    public static CrmClientBuilder builder() {
        return new CrmClientBuilder();
    }

    /**
     * Returns the records of one resource as objects of one type.
     *
     * @throws InvalidRequestException when the type breaks the rules for models: a public record, or a public class
     *     with a constructor without arguments
     */
    public <T> CrmResource<T> resource(ResourceName name, Class<T> type) {
        try {
            bindings.of(type);
        } catch (JsonException e) {
            throw new InvalidRequestException(List.of(String.valueOf(e.getMessage())));
        }
        return new CrmResource<>(this, name, type);
    }

    /**
     * Sends the request, on the caller's thread, and returns its answer.
     *
     * @throws CrmException when it was not carried out, or its answer could not be read;
     *     {@link CrmException#delivery()} tells which
     */
    public <T> CrmResponse<T> send(CrmRequest<T> request) {
        if (closed) {
            throw new CancelledException(
                    "The client is closed",
                    new CallFacts(request.toString(), Delivery.NOT_SENT, 0, Duration.ZERO),
                    null);
        }
        return pipeline.run(request);
    }

    <T> Optional<T> findOne(CrmRequest<List<T>> request) {
        CrmResponse<List<T>> response = send(request);
        List<T> found = response.value();
        if (found.size() > 1) {
            throw new SeveralFoundException(
                    found.size(),
                    new CallFacts(request.toString(), Delivery.ANSWERED, response.attempts(), response.elapsed()));
        }
        return found.stream().findFirst();
    }

    /** Ends calls in flight and frees all connections. Closing twice is fine; what is sent afterwards fails. */
    @Override
    public void close() {
        closed = true;
        pipeline.close();
        codec.close();
    }

    /**
     * Returns the host and which transport and codec are used, such as {@code CrmClient[crm.example, transport jdk,
     * codec gson]}.
     */
    @Override
    public String toString() {
        return description;
    }
}
