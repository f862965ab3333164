package br.dev.crm;

import br.dev.crm.document.Document;
import br.dev.crm.error.CancelledException;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.internal.call.CallRunner;
import br.dev.crm.internal.json.BindingCache;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.CrmResponse;
import br.dev.crm.request.ResourceName;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A client of one tenant of the CRM. It logs in by itself when the first call needs a session and again when the
 * session is over.
 *
 * <p>Thread-safe: one client serves a whole application and is closed at its end.
 */
public final class CrmClient implements AutoCloseable {
    private final JsonCodec codec;
    private final BindingCache bindings;
    private final CallRunner calls;
    private final ListReader lists;
    private final DocumentConverter converter;
    private final KeyLocks keyLocks = new KeyLocks();
    private final String description;

    CrmClient(JsonCodec codec, BindingCache bindings, CallRunner calls, String description) {
        this.codec = codec;
        this.bindings = bindings;
        this.calls = calls;
        this.lists = new ListReader(calls);
        this.converter = new DocumentConverter(bindings);
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
            throw InvalidRequestException.of(List.of(String.valueOf(e.getMessage())));
        }
        return new CrmResource<>(this, RequestDefaults.NONE, name, type);
    }

    /**
     * Sends the request, on the caller's thread, and returns its response.
     *
     * <p>A list comes whole: where {@link CrmClientBuilder#paging} or {@link CrmRequest.Builder#paging} says how, all
     * its pages are asked for, one after the other. The response then holds the records of all, status and header
     * fields of the last page, the attempts of all together and the time since the first began. The records are held in
     * memory, within {@link CrmClientBuilder#maxListBytes}; the deadline covers all pages together. One page alone is
     * asked for by {@code request.toBuilder().paging(Paging.none())}. A list in pages that breaks off after its first
     * record is an {@link IncompleteListException}; none of its records are handed out, so that it is asked for again
     * from where it began.
     *
     * @throws CrmException when it was not carried out, or its response could not be read;
     *     {@link CrmException#delivery()} tells which
     */
    public <T> CrmResponse<T> send(CrmRequest<T> request) {
        return lists.send(request);
    }

    /**
     * Sends the request on a thread of the client, or on the {@link CrmClientBuilder#asyncExecutor} if one is given,
     * and returns at once. The record is written before this returns; the deadline begins, and covers the wait for one
     * of the {@link CrmClientBuilder#maxConnections} permits as well. All that {@link #send} throws ends up in the
     * future. Of a list in pages the deadline begins anew with the first page, once there is a thread of the client for
     * it.
     *
     * <p>{@code cancel(true)} ends the call wherever it is; whether the CRM has executed it is then not known.
     * Cancelling a future that was made of this one, as by {@code thenApply}, does not end it. {@code cancel(false)}
     * takes a call that has not begun out of the queue and lets another end by itself, unread. What is done with the
     * future runs on the thread of the call unless the {@code …Async} methods are used: do not block there.
     */
    public <T> CompletableFuture<CrmResponse<T>> sendAsync(CrmRequest<T> request) {
        return lists.sendAsync(request, Function.identity());
    }

    /**
     * Returns the request as a command line of curl for a POSIX shell. The session stands in it as the shell variable
     * {@code CRM_COOKIE}. What a paging adds does not stand in it.
     *
     * <p><strong>It carries the record</strong>, the values of the filter, the parameters and all header fields, as
     * they would be sent, personal data included. For a ticket, a chat or a log take {@link #toRedactedCurl}.
     *
     * @throws CrmException when the record cannot be written, or the client is closed
     */
    public String toCurl(CrmRequest<?> request) {
        return calls.toCurl(request, false);
    }

    /**
     * Returns {@link #toCurl} with shapes in place of values, to be shown to others: names and structure of the record,
     * fields and operators of the filter, names of parameters, and what header fields say of the protocol stay; every
     * value is an ellipsis. It cannot be run as it is.
     *
     * @throws CrmException when the record cannot be written, or the client is closed
     */
    public String toRedactedCurl(CrmRequest<?> request) {
        return calls.toCurl(request, true);
    }

    /**
     * Returns the records of a list one at a time, whatever its length: no more than one of them is in memory (of a
     * list in pages, one page, and each page is a call of its own that is made when it is needed). Without paging the
     * request is sent before this returns. Close the stream: it keeps a connection and a permit among the calls in
     * flight until it is closed or read to its end. One that is forgotten is freed when the garbage collector finds it,
     * with a warning that names the code that opened it.
     *
     * <p>The deadline covers the call until the headers of its response; from then on the response time-out covers each
     * read. To be used by one thread at a time.
     *
     * @throws CrmException when the list cannot be had; while it is read, {@link IncompleteListException} when it broke
     *     off, after the records that came whole: {@link IncompleteListException#resumePoint()} says where a new stream
     *     goes on. A {@link CancelledException} when the thread is interrupted or the client closed
     */
    public <T> Stream<T> stream(CrmRequest<List<T>> request) {
        return RecordStream.of(lists.open(request));
    }

    /**
     * Returns a publisher of the records of a list. Each subscriber causes requests of its own, the first when it asks
     * for its first record; no more is read from the connection than subscribers ask for. Subscribers are called on
     * threads of the client: do not block there. Cancelling frees the connection. A list that breaks off after its
     * first record ends with an {@link IncompleteListException}, as that of {@link #stream} does.
     */
    public <T> Flow.Publisher<T> publisher(CrmRequest<List<T>> request) {
        return new RecordPublisher<>(() -> lists.open(request), calls);
    }

    /**
     * Returns what the model holds as a document, written by the codec of this client; members that are null are
     * absent.
     *
     * @throws CodecException when it cannot be written
     */
    public Document toDocument(Object model) {
        return converter.toDocument(model);
    }

    /**
     * Returns the document as a model, read by the codec of this client; fields that the model does not know are passed
     * over.
     *
     * @throws CodecException when a field does not fit
     */
    public <T> T fromDocument(Document document, Class<T> type) {
        return type.cast(converter.fromDocument(document, type));
    }

    CallRunner calls() {
        return calls;
    }

    ListReader lists() {
        return lists;
    }

    DocumentConverter converter() {
        return converter;
    }

    KeyLocks keyLocks() {
        return keyLocks;
    }

    /** Ends calls in flight and frees all connections. Closing twice is fine; what is sent afterwards fails. */
    @Override
    public void close() {
        calls.close();
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
