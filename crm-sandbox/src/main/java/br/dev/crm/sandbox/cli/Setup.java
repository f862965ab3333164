package br.dev.crm.sandbox.cli;

import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.sandbox.CrmSandboxBuilder;
import br.dev.crm.sandbox.settings.EntityRules;
import br.dev.crm.sandbox.settings.FilterSyntax;
import br.dev.crm.sandbox.settings.ListPaging;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What the options ask for: settings, rules, and switches to set once the sandbox runs. */
final class Setup {
    /** A fixed one, so that a line of curl can be used again. */
    private static final int DEFAULT_PORT = 8080;

    // Nobody can ask a process of its own for the requests, so none are kept.
    private final CrmSandboxBuilder builder =
            CrmSandbox.builder().port(DEFAULT_PORT).keepRequests(0);
    private final Map<String, EntityRules> rules = new LinkedHashMap<>();
    private final List<Consumer<CrmSandbox>> switches = new ArrayList<>();
    private ListPaging paging = ListPaging.none();
    private FilterSyntax filters = FilterSyntax.defaults();
    private boolean help;
    private boolean ownUser;

    Setup() {}

    CrmSandboxBuilder builder() {
        return builder;
    }

    void user(String username, String password, String tenant) {
        ownUser = true;
        builder.user(username, password, tenant);
    }

    void rule(ResourceArgument argument, UnaryOperator<EntityRules> change) {
        EntityRules before =
                rules.getOrDefault(argument.name(), EntityRules.of(argument.service(), argument.resource()));
        rules.put(argument.name(), change.apply(before));
    }

    void paging(UnaryOperator<ListPaging> change) {
        paging = change.apply(paging);
    }

    void filters(UnaryOperator<FilterSyntax> change) {
        filters = change.apply(filters);
    }

    void onceRunning(Consumer<CrmSandbox> change) {
        switches.add(change);
    }

    void help() {
        help = true;
    }

    /** Tells whether the help text is wanted and nothing else. */
    boolean helpWanted() {
        return help;
    }

    /** Tells whether a user was given, so that its password is not ours to print. */
    boolean hasOwnUser() {
        return ownUser;
    }

    /**
     * Starts the sandbox.
     *
     * @throws IllegalArgumentException if an option is out of its range
     * @throws java.io.UncheckedIOException if the address cannot be bound
     */
    CrmSandbox start() {
        rules.values().forEach(builder::entity);
        CrmSandbox sandbox = builder.listPaging(paging).filterSyntax(filters).start();
        switches.forEach(change -> change.accept(sandbox));
        return sandbox;
    }
}
