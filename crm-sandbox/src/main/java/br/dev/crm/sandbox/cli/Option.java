package br.dev.crm.sandbox.cli;

import br.dev.crm.sandbox.request.SandboxAction;
import br.dev.crm.sandbox.settings.CreateResponse;
import br.dev.crm.sandbox.settings.DeleteMiss;
import br.dev.crm.sandbox.settings.EntityRules;
import br.dev.crm.sandbox.settings.ExpiryStyle;
import br.dev.crm.sandbox.settings.UpdateStyle;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One option of the command line.
 *
 * @param name what follows the two dashes
 * @param form what its value looks like; empty if it takes none
 * @param change what it changes; throws IllegalArgumentException if the value has another form
 */
record Option(String name, String form, BiConsumer<Setup, String> change) {
    private static final String RESOURCE = "SERVICE/RESOURCE";
    private static final long LATENCY_SEED = 1;
    private static final String FIELDS = "SERVICE/RESOURCE:FIELD,...";

    private static final Map<String, ExpiryStyle> EXPIRY = Map.of(
            "401", ExpiryStyle.UNAUTHORIZED,
            "redirect", ExpiryStyle.REDIRECT,
            "page", ExpiryStyle.LOGIN_PAGE);
    private static final Map<String, CreateResponse> RESPONSES = Map.of(
            "id", CreateResponse.ID_OBJECT,
            "string", CreateResponse.JSON_STRING,
            "text", CreateResponse.PLAIN_TEXT,
            "full", CreateResponse.FULL_RECORD);

    private static final Map<String, DeleteMiss> MISSES = Map.of(
            "422", DeleteMiss.UNPROCESSABLE,
            "404", DeleteMiss.NOT_FOUND,
            "zero", DeleteMiss.ZERO,
            "204", DeleteMiss.NO_CONTENT);

    private static final List<Option> GENERAL = List.of(
            new Option("host", "ADDRESS", (setup, value) -> setup.builder().host(value)),
            new Option("port", "N", (setup, value) -> setup.builder().port(Integer.parseInt(value))),
            new Option("user", "NAME:PASSWORD:TENANT", Option::user),
            new Option("rate", "N/DURATION", Option::rate),
            new Option("deny", "SERVICE/RESOURCE[:ACTION,...]", Option::deny),
            new Option("require", FIELDS, (setup, value) -> withFields(setup, value, EntityRules::requiring)),
            new Option("unique", FIELDS, (setup, value) -> withFields(setup, value, EntityRules::unique)),
            new Option("read-only", RESOURCE, (setup, value) -> withoutFields(setup, value, EntityRules::readOnly)),
            new Option("no-delete", RESOURCE, (setup, value) -> withoutFields(setup, value, EntityRules::noDelete)),
            new Option(
                    "session-age",
                    "DURATION",
                    (setup, value) -> setup.builder().sessionMaxAge(DurationArgument.parse(value))),
            new Option(
                    "expiry",
                    "401|redirect|page",
                    (setup, value) -> setup.builder().expiryStyle(oneOf(value, EXPIRY))),
            new Option(
                    "create-response",
                    "id|string|text|full",
                    (setup, value) -> setup.builder().createResponse(oneOf(value, RESPONSES))),
            new Option(
                    "create-status",
                    "200|201",
                    (setup, value) -> setup.builder().createStatus(Integer.parseInt(value))),
            new Option(
                    "update",
                    "merge|replace",
                    (setup, value) -> setup.builder().updateStyle(UpdateStyle.valueOf(constant(value)))),
            new Option("route-cookie", "", (setup, value) -> setup.builder().requireRouteCookie(true)),
            new Option(
                    "delete-miss",
                    "422|404|zero|204",
                    (setup, value) -> setup.builder().deleteMiss(oneOf(value, MISSES))),
            new Option(
                    "not-allowed",
                    "STATUS",
                    (setup, value) -> setup.builder().notAllowedStatus(Integer.parseInt(value))),
            new Option("latency", "DURATION[-DURATION]", Option::latency),
            new Option("webhook", "SERVICE/RESOURCE@URI", Option::webhook));

    static final List<Option> ALL = Stream.of(
                    GENERAL,
                    ListOptions.ALL,
                    FilterOptions.ALL,
                    List.of(new Option("help", "", (setup, value) -> setup.help())))
            .flatMap(List::stream)
            .toList();

    /** Returns the option as it is typed. */
    String flag() {
        return "--" + name;
    }

    boolean takesValue() {
        return !form.isEmpty();
    }

    private static void user(Setup setup, String value) {
        String[] parts = value.split(":", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException(value);
        }
        setup.user(parts[0], parts[1], parts[2]);
    }

    private static void rate(Setup setup, String value) {
        String[] parts = value.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(value);
        }
        int requests = Integer.parseInt(parts[0]);
        if (requests < 1) {
            throw new IllegalArgumentException(value);
        }
        Duration window = DurationArgument.parse(parts[1]);
        setup.onceRunning(sandbox -> sandbox.limitRate(requests, window, window));
    }

    private static void latency(Setup setup, String value) {
        String[] bounds = value.split("-", 2);
        Duration least = DurationArgument.parse(bounds[0]);
        Duration most = DurationArgument.parse(bounds[bounds.length - 1]);
        setup.builder().latency(least, most, LATENCY_SEED);
    }

    private static void webhook(Setup setup, String value) {
        int at = value.indexOf('@');
        ResourceArgument argument = ResourceArgument.parse(value.substring(0, Math.max(0, at)));
        URI target = URI.create(value.substring(at + 1));
        setup.onceRunning(sandbox -> sandbox.webhook(target, argument.service(), argument.resource()));
    }

    private static void deny(Setup setup, String value) {
        ResourceArgument argument = ResourceArgument.parse(value);
        SandboxAction[] actions = argument.words().stream()
                .map(word -> SandboxAction.valueOf(constant(word)))
                .toArray(SandboxAction[]::new);
        setup.onceRunning(sandbox -> sandbox.deny(argument.service(), argument.resource(), actions));
    }

    private static void withFields(Setup setup, String value, BiFunction<EntityRules, String[], EntityRules> change) {
        ResourceArgument argument = ResourceArgument.parse(value);
        String[] fields = argument.atLeastOneWord();
        setup.rule(argument, rules -> change.apply(rules, fields));
    }

    private static void withoutFields(Setup setup, String value, UnaryOperator<EntityRules> change) {
        ResourceArgument argument = ResourceArgument.parse(value);
        if (!argument.words().isEmpty()) {
            throw new IllegalArgumentException(value);
        }
        setup.rule(argument, change);
    }

    static String constant(String value) {
        return value.toUpperCase(Locale.ROOT);
    }

    static <T> T oneOf(String value, Map<String, T> choices) {
        if (!choices.containsKey(value)) {
            throw new IllegalArgumentException(value);
        }
        return Objects.requireNonNull(choices.get(value));
    }
}
