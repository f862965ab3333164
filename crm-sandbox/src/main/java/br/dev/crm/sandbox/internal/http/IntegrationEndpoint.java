package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.SandboxAction;
import br.dev.crm.sandbox.SandboxRequest;
import br.dev.crm.sandbox.internal.filter.Filter;
import br.dev.crm.sandbox.internal.store.RecordStore;
import br.dev.crm.sandbox.internal.store.RefusedException;
import br.dev.crm.sandbox.internal.store.TableName;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers the integration URI: session first, then the rate limit, the headers, the permission and the action itself.
 */
final class IntegrationEndpoint {
    private final Settings settings;
    private final Sessions sessions;
    private final RateLimit rateLimit;
    private final Permissions permissions;
    private final RecordStore store;
    private final RecordAnswers answers;

    IntegrationEndpoint(
            Settings settings, Sessions sessions, RateLimit rateLimit, Permissions permissions, RecordStore store) {
        this.settings = settings;
        this.sessions = sessions;
        this.rateLimit = rateLimit;
        this.permissions = permissions;
        this.store = store;
        this.answers = new RecordAnswers(settings);
    }

    Outcome answer(SandboxRequest request, RequestBody body) throws RefusedException {
        User user = sessions.userOf(request.headers().getOrDefault("Cookie", List.of()));
        if (user == null) {
            return Outcome.refused(LoginPage.instead(settings.expiryStyle()));
        }
        Duration retryAfter = rateLimit.refusal();
        if (retryAfter != null) {
            return Outcome.refused(
                    Answer.error(429, "rate-limited", "rate limit exceeded", "come back after Retry-After seconds")
                            .with("Retry-After", String.valueOf(wholeSeconds(retryAfter))));
        }
        if (!List.of("GET", "POST", "PATCH", "DELETE").contains(request.method())) {
            return Outcome.refused(SandboxHandler.methodNotAllowed("GET, POST, PATCH, DELETE"));
        }
        SandboxAction action = IntegrationHeaders.check(request);
        TableName name = new TableName(
                user.tenant(),
                IntegrationHeaders.required(request, IntegrationHeaders.SERVICE),
                IntegrationHeaders.required(request, IntegrationHeaders.RESOURCE));
        if (!permissions.allowed(name.service(), name.resource(), action)) {
            throw new RefusedException(
                    503,
                    "no-permission",
                    "no permission to access " + name.service() + "/" + name.resource(),
                    "ask the administrator; sending it again does not help");
        }
        if (!settings.rulesOf(name).allows(action)) {
            throw new RefusedException(
                    400,
                    "action-not-supported",
                    name.service() + "/" + name.resource() + " does not support this action",
                    action.name());
        }
        return Outcome.executed(carryOut(action, name, request, body));
    }

    private Answer carryOut(SandboxAction action, TableName name, SandboxRequest request, RequestBody body)
            throws RefusedException {
        Filter filter = IntegrationHeaders.filter(request, settings.percentEncodedFilters());
        String response = request.header(IntegrationHeaders.RESPONSE);
        switch (action) {
            case LIST -> {
                body.requireEmpty("GET");
                return answers.list(store.list(name, filter));
            }
            case CREATE -> {
                if (filter != null) {
                    throw new RefusedException(
                            400,
                            "filter-not-supported",
                            "create takes no " + IntegrationHeaders.FILTER,
                            "use upsert to create or replace");
                }
                return answers.created(store.create(name, body.object()), response);
            }
            case UPDATE -> {
                return answers.changed(store.update(name, identifying(filter), body.object()), response);
            }
            case UPSERT -> {
                RecordStore.Upserted upserted = store.upsert(name, identifying(filter), body.object());
                return upserted.inserted()
                        ? answers.created(upserted.fields(), response)
                        : answers.changed(List.of(upserted.fields()), response);
            }
            case DELETE -> {
                body.requireEmpty("DELETE");
                return answers.deleted(store.delete(name, identifying(filter)));
            }
            case LOGIN -> throw new IllegalStateException("a login at the integration URI");
        }
        throw new IllegalStateException("no such action: " + action);
    }

    private static Filter identifying(@Nullable Filter filter) throws RefusedException {
        if (filter == null) {
            throw new RefusedException(
                    400,
                    "filter-missing",
                    "the header " + IntegrationHeaders.FILTER + " is missing",
                    "say which record is meant");
        }
        return filter;
    }

    private static long wholeSeconds(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }
}
