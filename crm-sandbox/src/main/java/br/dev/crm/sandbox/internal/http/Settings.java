package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.CreateAnswer;
import br.dev.crm.sandbox.EntityRules;
import br.dev.crm.sandbox.ExpiryStyle;
import br.dev.crm.sandbox.ListEnvelope;
import br.dev.crm.sandbox.UpdateStyle;
import br.dev.crm.sandbox.internal.store.TableName;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the builder collected and checked. {@code CrmSandboxBuilder} says what each value means. */
public record Settings(
        String host,
        int port,
        int threads,
        List<User> users,
        List<EntityRules> entities,
        InstantSource clock,
        @Nullable Duration sessionMaxAge,
        boolean routeCookieRequired,
        ExpiryStyle expiryStyle,
        CreateAnswer createAnswer,
        int createStatus,
        ListEnvelope listEnvelope,
        UpdateStyle updateStyle,
        boolean percentEncodedFilters,
        int keptRequests) {

    /** Copies the lists. */
    public Settings {
        users = List.copyOf(users);
        entities = List.copyOf(entities);
    }

    /** Returns the rules of a resource; rules that accept everything if it was not declared. */
    public EntityRules rulesOf(TableName name) {
        return rulesOf(name.service(), name.resource());
    }

    EntityRules rulesOf(String service, String resource) {
        for (EntityRules rules : entities) {
            if (rules.service().equals(service) && rules.resource().equals(resource)) {
                return rules;
            }
        }
        return EntityRules.of(service, resource);
    }
}
