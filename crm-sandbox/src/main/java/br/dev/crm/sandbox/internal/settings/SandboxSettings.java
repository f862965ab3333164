package br.dev.crm.sandbox.internal.settings;

import br.dev.crm.sandbox.internal.ledger.LedgerName;
import br.dev.crm.sandbox.internal.store.TableName;
import br.dev.crm.sandbox.request.SandboxAction;
import br.dev.crm.sandbox.settings.CreateResponse;
import br.dev.crm.sandbox.settings.DeleteMiss;
import br.dev.crm.sandbox.settings.EntityRules;
import br.dev.crm.sandbox.settings.ExpiryStyle;
import br.dev.crm.sandbox.settings.FilterSyntax;
import br.dev.crm.sandbox.settings.UpdateStyle;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the builder collected. {@code CrmSandboxBuilder} says what each value means. */
public record SandboxSettings(
        String host,
        int port,
        int threads,
        List<SandboxUser> users,
        List<EntityRules> entities,
        InstantSource clock,
        @Nullable Duration sessionMaxAge,
        boolean routeCookieRequired,
        ExpiryStyle expiryStyle,
        CreateResponse createResponse,
        int createStatus,
        ListSettings lists,
        UpdateStyle updateStyle,
        DeleteMiss deleteMiss,
        int notAllowedStatus,
        FilterSyntax filterSyntax,
        Latency latency,
        int keptRequests,
        List<LedgerName> ledgers) {

    /** Copies the lists. */
    public SandboxSettings {
        users = List.copyOf(users);
        entities = List.copyOf(entities);
        ledgers = List.copyOf(ledgers);
    }

    /** Returns the rules of a resource; rules that accept everything if it was not declared. */
    public EntityRules rulesOf(TableName name) {
        for (EntityRules rules : entities) {
            if (rules.service().equals(name.service()) && rules.resource().equals(name.resource())) {
                return rules;
            }
        }
        return EntityRules.of(name.service(), name.resource());
    }

    /** Returns whether a resource has this action at all; one whose records are generated can only be read. */
    public boolean allows(TableName name, SandboxAction action) {
        return rulesOf(name).allows(action) && (action == SandboxAction.LIST || lists.generatedOf(name) == null);
    }

    /** Returns a message for every setting that is out of its range. */
    public List<String> problems() {
        List<String> found = new ArrayList<>();
        check(found, !host.isBlank(), "host is blank");
        check(found, port >= 0 && port <= 65_535, "port is " + port + ", not 0 to 65535");
        check(found, threads >= 1, "threads is " + threads + ", not 1 or more");
        check(found, keptRequests >= 0, "keepRequests is " + keptRequests + ", not 0 or more");
        check(
                found,
                createStatus == 200 || createStatus == 201,
                "createStatus is " + createStatus + ", not 200 or 201");
        check(
                found,
                notAllowedStatus >= 400 && notAllowedStatus <= 599,
                "notAllowedStatus is " + notAllowedStatus + ", not 400 to 599");
        check(
                found,
                sessionMaxAge == null || (!sessionMaxAge.isZero() && !sessionMaxAge.isNegative()),
                "sessionMaxAge is not positive");
        check(found, latency.valid(), "the latency is negative, above a day, or its bounds are exchanged");
        for (SandboxUser user : users) {
            check(
                    found,
                    !user.username().isBlank()
                            && !user.password().isBlank()
                            && !user.tenant().isBlank(),
                    "a user with a blank name, password or tenant: " + user);
        }
        Set<String> names = new HashSet<>();
        for (EntityRules rules : entities) {
            String name = rules.service() + "/" + rules.resource();
            check(found, names.add(name), "two sets of rules for " + name);
        }
        names.clear();
        for (LedgerName ledger : ledgers) {
            String name = ledger.service() + "/" + ledger.resource();
            check(found, names.add(name), "two ledgers for " + name);
            check(found, !ledger.keyField().isBlank(), "the ledger of " + name + " has a blank key field");
        }
        found.addAll(lists.problems());
        return found;
    }

    private static void check(List<String> found, boolean holds, String problem) {
        if (!holds) {
            found.add(problem);
        }
    }
}
