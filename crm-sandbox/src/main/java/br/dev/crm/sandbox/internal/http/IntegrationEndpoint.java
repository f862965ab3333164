package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.SandboxAction;
import br.dev.crm.sandbox.SandboxRequest;
import br.dev.crm.sandbox.internal.filter.Filter;
import br.dev.crm.sandbox.internal.filter.ValueOrder;
import br.dev.crm.sandbox.internal.store.RecordStore;
import br.dev.crm.sandbox.internal.store.RefusedException;
import br.dev.crm.sandbox.internal.store.TableName;
import br.dev.crm.sandbox.internal.store.Touched;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
    private final Pager pager;

    IntegrationEndpoint(
            Settings settings, Sessions sessions, RateLimit rateLimit, Permissions permissions, RecordStore store) {
        this.settings = settings;
        this.sessions = sessions;
        this.rateLimit = rateLimit;
        this.permissions = permissions;
        this.store = store;
        this.answers = new RecordAnswers(settings);
        this.pager = new Pager(settings.lists().paging());
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
        if (!settings.allows(name, action)) {
            throw new RefusedException(
                    settings.notAllowedStatus(),
                    "action-not-supported",
                    name.service() + "/" + name.resource() + " does not support this action",
                    action.name());
        }
        return carryOut(action, name, request, body);
    }

    private Outcome carryOut(SandboxAction action, TableName name, SandboxRequest request, RequestBody body)
            throws RefusedException {
        Filter filter = IntegrationHeaders.filter(request, settings.filterSyntax());
        String response = request.header(IntegrationHeaders.RESPONSE);
        switch (action) {
            case LIST -> {
                body.requireEmpty("GET");
                Listing found = listing(name, filter);
                return Outcome.executed(answers.list(found, pager.part(request, found)));
            }
            case CREATE -> {
                if (filter != null) {
                    throw new RefusedException(
                            400,
                            "filter-not-supported",
                            "create takes no " + IntegrationHeaders.FILTER,
                            "use upsert to create or replace");
                }
                Map<String, @Nullable Object> made = store.create(name, body.object());
                return Outcome.executed(answers.created(made, response), new Touched(List.of(made), true));
            }
            case UPDATE -> {
                List<Map<String, @Nullable Object>> changed = store.update(name, identifying(filter), body.object());
                return Outcome.executed(answers.changed(changed, response), new Touched(changed, false));
            }
            case UPSERT -> {
                RecordStore.Upserted upserted = store.upsert(name, identifying(filter), body.object());
                Touched touched = new Touched(List.of(upserted.fields()), upserted.inserted());
                return Outcome.executed(
                        upserted.inserted()
                                ? answers.created(upserted.fields(), response)
                                : answers.changed(touched.records(), response),
                        touched);
            }
            case DELETE -> {
                body.requireEmpty("DELETE");
                List<Map<String, @Nullable Object>> removed = store.delete(name, identifying(filter));
                if (removed.isEmpty()) {
                    Answer nothing = answers.deletedNothing();
                    return nothing.status() < 300 ? Outcome.executed(nothing) : Outcome.refused(nothing);
                }
                return Outcome.executed(answers.deleted(removed.size()), new Touched(removed, false));
            }
            case LOGIN -> throw new IllegalStateException("a login at the integration URI");
        }
        throw new IllegalStateException("no such action: " + action);
    }

    private Listing listing(TableName name, @Nullable Filter filter) {
        String sortedBy = settings.lists().paging().sortedBy();
        Generated generated = settings.lists().generatedOf(name);
        if (generated != null) {
            return new GeneratedListing(generated, filter, sortedBy);
        }
        List<Map<String, @Nullable Object>> found = store.list(name, filter);
        return Listing.of(
                sortedBy == null
                        ? found
                        : found.stream().sorted(new ValueOrder(sortedBy)).toList());
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
