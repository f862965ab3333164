package br.dev.crm;

import br.dev.crm.CreatedOrFound.Origin;
import br.dev.crm.document.Document;
import br.dev.crm.error.CancelledException;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.DeadlineExceededException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.ErrorFacts;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.error.Situation;
import br.dev.crm.filter.Filter;
import br.dev.crm.http.Delivery;
import br.dev.crm.internal.attempt.CallState;
import br.dev.crm.internal.call.CallRunner;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.ResourceName;
import br.dev.crm.request.Written;
import br.dev.crm.retry.RetryPolicy;
import br.dev.crm.status.Meaning;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One create that never doubles although the API has no idempotency key: whenever it is in doubt it looks the record up
 * by its key before it creates again. Used by one thread.
 */
final class SafeCreate<T> {
    private static final int ACCEPTED = 202;

    private final CallRunner calls;
    private final KeyLocks locks;
    private final RecordFinder finder;
    private final DocumentConverter converter;
    private final RequestDefaults defaults;
    private final ResourceName name;
    private final Filter key;
    private final T entity;
    private final Class<T> type;
    private final long start;

    SafeCreate(
            CrmClient client,
            RecordFinder finder,
            RequestDefaults defaults,
            ResourceName name,
            Class<T> type,
            Filter key,
            T entity) {
        this.calls = client.calls();
        this.locks = client.keyLocks();
        this.finder = finder;
        this.converter = client.converter();
        this.defaults = defaults;
        this.name = name;
        this.type = type;
        this.key = key;
        this.entity = entity;
        this.start = calls.timing().nanoTime();
    }

    CreatedOrFound<T> run() {
        if (!calls.isIdempotent(CrmRequest.upsert(name, entity).filter(key).build())) {
            throw InvalidRequestException.of(
                    List.of("createOrFind takes a filter that is made of eq, and a record that carries"
                            + " the same key: by any other the record would not be found again."));
        }
        KeyLocks.Held lock = lock();
        try {
            return look(Origin.FOUND).orElseGet(this::create);
        } finally {
            lock.close();
        }
    }

    /** Waits until no other call of this client creates a record with this key. */
    private KeyLocks.Held lock() {
        try {
            KeyLocks.@Nullable Held lock = locks.acquire(name, key, left());
            if (lock == null) {
                throw new DeadlineExceededException(facts(ErrorCode.DEADLINE_EXCEEDED, Delivery.NOT_SENT, 0)
                        .message("The deadline of " + whole() + " has passed while another call created the same key")
                        .build());
            }
            return lock;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(Delivery.NOT_SENT, 0, e);
        }
    }

    private CreatedOrFound<T> create() {
        for (int attempt = 1; ; attempt++) {
            Written written;
            try {
                written = createOnce();
            } catch (CrmException e) {
                Optional<CreatedOrFound<T>> found = lookAfter(e, attempt);
                if (found.isPresent()) {
                    return found.get();
                }
                continue;
            }
            return created(written);
        }
    }

    /**
     * Returns the record if a create that failed has made it after all; empty when it is to be created again.
     *
     * @throws CrmException the failure itself when it leaves no doubt, or nothing more can be done
     */
    private Optional<CreatedOrFound<T>> lookAfter(CrmException failure, int attempt) {
        RetryPolicy policy = calls.settings().retryPolicy();
        Duration pause = policy.backoff().waitAfter(attempt, calls.timing().randomness());
        if (!isDoubtful(failure) || pause.compareTo(left()) >= 0) {
            throw failure;
        }
        Optional<CreatedOrFound<T>> found = pauseAndLook(pause, failure);
        if (found.isEmpty() && attempt >= policy.maxAttempts()) {
            throw failure;
        }
        return found;
    }

    /** A create whose response tells no id is looked for once; one that was only accepted, until it is there. */
    private CreatedOrFound<T> created(Written written) {
        if (written.status().code() == ACCEPTED) {
            return accepted(written);
        }
        if (written.id().isPresent()) {
            return new CreatedOrFound<>(Origin.CREATED, written.id().get(), entity);
        }
        @Nullable CrmException failure = null;
        try {
            Optional<CreatedOrFound<T>> found = look(Origin.CREATED);
            if (found.isPresent()) {
                return new CreatedOrFound<>(Origin.CREATED, found.get().id().orElse(null), entity);
            }
        } catch (CrmException e) {
            failure = e;
        }
        if (written.status().meaning() == Meaning.CREATED) {
            return new CreatedOrFound<>(Origin.CREATED, null, entity);
        }
        throw unknown(written, failure);
    }

    /** The CRM has taken the create and will carry it out: it is never sent again. */
    private CreatedOrFound<T> accepted(Written written) {
        RetryPolicy policy = calls.settings().retryPolicy();
        CodecException failure = unknown(written, null);
        for (int look = 1; look <= policy.maxAttempts(); look++) {
            Duration pause = policy.backoff().waitAfter(look, calls.timing().randomness());
            if (pause.compareTo(left()) >= 0) {
                break;
            }
            Optional<CreatedOrFound<T>> found = pauseAndLook(pause, failure);
            if (found.isPresent()) {
                return new CreatedOrFound<>(Origin.CREATED, found.get().id().orElse(null), entity);
            }
        }
        throw failure;
    }

    private CodecException unknown(Written written, @Nullable CrmException failure) {
        return new CodecException(facts(ErrorCode.DECODE_FAILED, Delivery.UNKNOWN, 1)
                .situation(Situation.NO_ID)
                .message("The CRM responded with " + written.status().code()
                        + (written.status().code() == ACCEPTED ? ", which is accepted" : " and no id")
                        + ", and the record was not found by its key afterwards")
                .response(written.status(), written.headers(), written.responseText())
                .cause(failure)
                .build());
    }

    /** Ends the whole: what is known of the create stays as it was. */
    private CancelledException cancelled(Delivery delivery, int attempts, Throwable cause) {
        boolean interrupted = Thread.currentThread().isInterrupted();
        return new CancelledException(facts(ErrorCode.CANCELLED, delivery, attempts)
                .situation(interrupted ? null : Situation.CLIENT_CLOSED)
                .message(interrupted ? CallState.INTERRUPTED : CallState.CLOSED)
                .cause(cause)
                .build());
    }

    /** The facts of the whole, which may be several requests. */
    private ErrorFacts.Builder facts(ErrorCode code, Delivery delivery, int attempts) {
        CrmRequest<Written> request = defaults.build(CrmRequest.create(name, entity));
        Duration elapsed = Duration.ofNanos(calls.timing().nanoTime() - start);
        return ErrorFacts.of(code)
                .call(request.toString(), delivery, attempts, elapsed)
                .curl(() -> calls.curlOf(request, false))
                .redactedCurl(() -> calls.curlOf(request, true));
    }

    private Written createOnce() {
        return calls.send(within(CrmRequest.create(name, entity))).value();
    }

    /** Whether the record may be there now although the create failed. */
    private static boolean isDoubtful(CrmException e) {
        if (e instanceof CancelledException) {
            return false;
        }
        return e.delivery() == Delivery.UNKNOWN || (e instanceof CodecException && e.delivery() == Delivery.ANSWERED);
    }

    /** The pause lets a request that is still on its way be executed. */
    private Optional<CreatedOrFound<T>> pauseAndLook(Duration pause, CrmException doubt) {
        try {
            calls.await(pause);
            return look(Origin.FOUND_AFTER_DOUBT); // refused when the client was closed meanwhile
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(doubt.delivery(), doubt.attempts(), doubt);
        } catch (CancelledException e) {
            throw cancelled(doubt.delivery(), doubt.attempts(), doubt);
        } catch (CrmException e) {
            doubt.addSuppressed(e);
            throw doubt;
        }
    }

    private Optional<CreatedOrFound<T>> look(Origin origin) {
        CrmRequest<List<Document>> request =
                within(CrmRequest.list(name, Document.class).filter(key));
        return finder.find(request).map(found -> {
            String id = idOf(found);
            return new CreatedOrFound<>(origin, id, type.cast(converter.fromDocument(found, type)));
        });
    }

    private @Nullable String idOf(Document found) {
        @Nullable Function<Document, Optional<String>> own = calls.settings().idReader();
        if (own == null) {
            return found.text("id").orElse(null);
        }
        try {
            return own.apply(found).orElse(null);
        } catch (RuntimeException e) {
            throw InvalidRequestException.of(
                    "The function for the id (createdId) failed for a record that was found.", e);
        }
    }

    /** The request under what is left of the deadline of the whole. */
    private <R> CrmRequest<R> within(CrmRequest.Builder<R> builder) {
        return defaults.withDeadline(left()).build(builder);
    }

    private Duration whole() {
        @Nullable Duration own = defaults.deadline();
        return own == null ? calls.settings().deadline() : own;
    }

    /** Time that is left; the smallest that a request can have when there is none, so that it says so itself. */
    private Duration left() {
        Duration left = whole().minusNanos(calls.timing().nanoTime() - start);
        return left.compareTo(Duration.ofNanos(1)) < 0 ? Duration.ofNanos(1) : left;
    }
}
