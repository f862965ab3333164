package br.dev.crm.internal.session;

import br.dev.crm.error.ErrorCode;
import br.dev.crm.http.HttpHeaders;
import br.dev.crm.internal.attempt.Attempt;
import br.dev.crm.internal.attempt.ExceptionMapping;
import br.dev.crm.internal.attempt.SessionSign;
import br.dev.crm.internal.attempt.Timing;
import br.dev.crm.request.Credentials;
import br.dev.crm.spi.session.SavedRejection;
import br.dev.crm.spi.session.SessionKey;
import br.dev.crm.status.CrmStatus;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Remembers credentials that the CRM does not accept, so that they are not tried again soon and the account is not
 * locked: in this client, and in the store for all that share it. Thread-safe.
 */
final class RejectedLogins {
    private final SessionStoreGuard store;
    private final Duration memory;
    private final Timing timing;
    private volatile @Nullable Rejection last;

    RejectedLogins(SessionStoreGuard store, Duration memory, Timing timing) {
        this.store = store;
        this.memory = memory;
        this.timing = timing;
    }

    private record Rejection(Credentials credentials, long until, LoginFailedException failure) {
        boolean covers(Credentials tried, long now) {
            return now - until < 0 && credentials.equals(tried);
        }
    }

    /**
     * Refuses credentials that were rejected lately.
     *
     * @throws LoginFailedException the rejection
     */
    void refuse(SessionKey key, Credentials tried) throws LoginFailedException {
        @Nullable Rejection known = last;
        if (known != null && known.covers(tried, timing.nanoTime())) {
            throw known.failure;
        }
        @Nullable SavedRejection saved = store.loadRejection(key).orElse(null);
        if (saved == null) {
            return;
        }
        Duration left = memory.minus(Duration.between(saved.since(), timing.now()));
        if (left.isNegative() || left.isZero() || !CredentialsDigest.matches(saved.credentialsDigest(), tried)) {
            return;
        }
        Attempt<byte[]> rejection =
                Attempt.Response.error(CrmStatus.of(saved.status()), HttpHeaders.none(), new byte[0], SessionSign.NONE);
        throw remember(tried, left, new LoginFailedException(rejection, LoginFailedException.Reason.REJECTED));
    }

    /** The CRM has rejected the credentials. */
    void rejected(SessionKey key, Credentials tried, LoginFailedException failure) {
        remember(tried, memory, failure);
        if (failure.attempt() instanceof Attempt.Response<?> response
                && ExceptionMapping.codeOfRejection(response.status().code()) == ErrorCode.LOGIN_REJECTED) {
            store.saveRejection(
                    key,
                    new SavedRejection(
                            CredentialsDigest.of(tried),
                            timing.now(),
                            response.status().code()));
        }
    }

    /** The CRM has accepted some credentials. */
    void accepted() {
        last = null;
    }

    private LoginFailedException remember(Credentials tried, Duration time, LoginFailedException failure) {
        last = new Rejection(tried, timing.nanoTime() + time.toNanos(), failure);
        return failure;
    }
}
