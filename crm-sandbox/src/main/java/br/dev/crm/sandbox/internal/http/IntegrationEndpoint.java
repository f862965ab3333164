package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.internal.filter.RecordFilter;
import br.dev.crm.sandbox.internal.filter.ValueOrder;
import br.dev.crm.sandbox.internal.list.GeneratedRecords;
import br.dev.crm.sandbox.internal.list.MatchedRecords;
import br.dev.crm.sandbox.internal.list.Pager;
import br.dev.crm.sandbox.internal.settings.GeneratedResource;
import br.dev.crm.sandbox.internal.settings.SandboxSettings;
import br.dev.crm.sandbox.internal.settings.SandboxUser;
import br.dev.crm.sandbox.internal.store.AffectedRecords;
import br.dev.crm.sandbox.internal.store.RecordStore;
import br.dev.crm.sandbox.internal.store.RefusedException;
import br.dev.crm.sandbox.internal.store.TableName;
import br.dev.crm.sandbox.request.SandboxAction;
import br.dev.crm.sandbox.request.SandboxRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Serves the integration URI: session first, then the rate limit, the headers, the permission and the action itself.
 */
final class IntegrationEndpoint {
    private final SandboxSettings settings;
    private final Sessions sessions;
    private final SlidingWindowLimit rateLimit;
    private final Permissions permissions;
    private final RecordStore store;
    private final RecordResponses responses;
    private final Pager pager;

    IntegrationEndpoint(
            SandboxSettings settings,
            Sessions sessions,
            SlidingWindowLimit rateLimit,
            Permissions permissions,
            RecordStore store) {
        this.settings = settings;
        this.sessions = sessions;
        this.rateLimit = rateLimit;
        this.permissions = permissions;
        this.store = store;
        this.responses = new RecordResponses(settings);
        this.pager = new Pager(settings.lists().paging());
    }

    ActionResult handle(SandboxRequest request, RequestBody body) throws RefusedException {
        SandboxUser user = sessions.userOf(request.headers().getOrDefault("Cookie", List.of()));
        if (user == null) {
            return ActionResult.refused(NoSessionResponses.instead(settings.expiryStyle()));
        }
        Duration retryAfter = rateLimit.refusal();
        if (retryAfter != null) {
            return ActionResult.refused(SandboxResponse.error(
                            429, "rate-limited", "rate limit exceeded", "come back after Retry-After seconds")
                    .with("Retry-After", String.valueOf(wholeSeconds(retryAfter))));
        }
        if (!List.of("GET", "POST", "PATCH", "DELETE").contains(request.method())) {
            return ActionResult.refused(SandboxHandler.methodNotAllowed("GET, POST, PATCH, DELETE"));
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

    private ActionResult carryOut(SandboxAction action, TableName name, SandboxRequest request, RequestBody body)
            throws RefusedException {
        RecordFilter filter = IntegrationHeaders.filter(request, settings.filterSyntax());
        String response = request.header(IntegrationHeaders.RESPONSE);
        switch (action) {
            case LIST -> {
                body.requireEmpty("GET");
                MatchedRecords found = matched(name, filter);
                return ActionResult.executed(responses.list(request, found, pager.slice(request, found)));
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
                return ActionResult.executed(
                        responses.created(made, response), new AffectedRecords(List.of(made), true));
            }
            case UPDATE -> {
                List<Map<String, @Nullable Object>> changed = store.update(name, identifying(filter), body.object());
                return ActionResult.executed(responses.changed(changed, response), new AffectedRecords(changed, false));
            }
            case UPSERT -> {
                RecordStore.Upserted upserted = store.upsert(name, identifying(filter), body.object());
                AffectedRecords affected = new AffectedRecords(List.of(upserted.fields()), upserted.inserted());
                return ActionResult.executed(
                        upserted.inserted()
                                ? responses.created(upserted.fields(), response)
                                : responses.changed(affected.records(), response),
                        affected);
            }
            case DELETE -> {
                body.requireEmpty("DELETE");
                List<Map<String, @Nullable Object>> removed = store.delete(name, identifying(filter));
                if (removed.isEmpty()) {
                    SandboxResponse nothing = responses.deletedNothing();
                    return nothing.status() < 300 ? ActionResult.executed(nothing) : ActionResult.refused(nothing);
                }
                return ActionResult.executed(responses.deleted(removed.size()), new AffectedRecords(removed, false));
            }
            case LOGIN -> throw new IllegalStateException("a login at the integration URI");
        }
        throw new IllegalStateException("no such action: " + action);
    }

    private MatchedRecords matched(TableName name, @Nullable RecordFilter filter) {
        String sortedBy = settings.lists().paging().sortedBy();
        GeneratedResource generated = settings.lists().generatedOf(name);
        if (generated != null) {
            return new GeneratedRecords(generated, filter, sortedBy);
        }
        List<Map<String, @Nullable Object>> found = store.list(name, filter);
        return MatchedRecords.of(
                sortedBy == null
                        ? found
                        : found.stream().sorted(new ValueOrder(sortedBy)).toList());
    }

    private static RecordFilter identifying(@Nullable RecordFilter filter) throws RefusedException {
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
