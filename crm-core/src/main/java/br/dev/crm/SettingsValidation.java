package br.dev.crm;

import br.dev.crm.error.ConfigurationException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.internal.settings.ClientSettings;
import br.dev.crm.internal.settings.IntegrationUris;
import br.dev.crm.internal.settings.ListEnvelope;
import br.dev.crm.internal.validation.UriRules;
import br.dev.crm.internal.validation.Violations;
import br.dev.crm.request.Credentials;
import br.dev.crm.spi.http.TransportSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks all settings of a builder and names every violation at once. Used once. */
final class SettingsValidation {
    private static final String LOGIN_PATH = "/api/login";
    private static final Pattern METHOD = Pattern.compile("[A-Z]{1,20}");
    private static final Pattern LIST_FIELD = Pattern.compile("[^.]+(\\.[^.]+)*");
    private static final int MAX_BODY_BYTES = 16 * 1024 * 1024;
    private static final Duration REJECTED_LOGIN_MEMORY = Duration.ofMinutes(1);

    private final CrmClientBuilder given;
    private final Violations violations = new Violations();

    SettingsValidation(CrmClientBuilder given) {
        this.given = given;
    }

    /**
     * Returns the settings.
     *
     * @throws ConfigurationException that names every violation
     */
    ClientSettings settings() {
        @Nullable URI integration = integrationUri();
        @Nullable URI login = loginUri(integration);
        checkCredentials();
        checkDurations();
        checkNames();
        violations.throwIfAny(list -> ConfigurationException.of(ErrorCode.INVALID_SETTINGS, list));
        return new ClientSettings(
                new IntegrationUris(Objects.requireNonNull(integration), given.integrationPath),
                Objects.requireNonNull(login),
                Map.copyOf(given.methods),
                given.statusTable,
                given.retryPolicy,
                given.transportSettings.maxConnections(),
                given.transportSettings.connectionWait(),
                given.sessionMaxAge,
                given.sessionStore,
                given.rateLimiter,
                List.copyOf(given.listeners),
                given.deadline,
                REJECTED_LOGIN_MEMORY,
                MAX_BODY_BYTES,
                new ListEnvelope(given.listFields),
                given.createdId,
                given.filterDialect,
                given.paging);
    }

    /** Returns where the credentials come from; what a supplier gives is checked each time. */
    Supplier<Credentials> credentials() {
        @Nullable Supplier<Credentials> supplier = given.credentials;
        return supplier == null ? () -> Objects.requireNonNull(given.fixedCredentials) : () -> checked(supplier.get());
    }

    private static Credentials checked(@Nullable Credentials supplied) {
        Violations violations = new Violations();
        violations.require(supplied != null, "The supplier of the credentials gave none.");
        if (supplied != null) {
            check(violations, supplied);
        }
        violations.throwIfAny(list -> ConfigurationException.of(ErrorCode.INVALID_SETTINGS, list));
        return Objects.requireNonNull(supplied);
    }

    private @Nullable URI integrationUri() {
        if (given.integrationUri == null) {
            violations.add(
                    "The integration URI is missing: it takes every request and stands in the vendor's documentation of each"
                            + " resource (integrationUri).");
            return null;
        }
        return UriRules.check(violations, "The integration URI", given.integrationUri, given.plainHttpAllowed);
    }

    private @Nullable URI loginUri(@Nullable URI integration) {
        if (given.loginUri != null) {
            return UriRules.check(violations, "The login URI", given.loginUri, given.plainHttpAllowed);
        }
        return integration == null ? null : integration.resolve(LOGIN_PATH);
    }

    private void checkCredentials() {
        if (given.fixedCredentials == null) {
            violations.require(
                    given.credentials != null, "The credentials are missing: user, password and tenant (credentials).");
        } else {
            check(violations, given.fixedCredentials);
        }
    }

    private static void check(Violations violations, Credentials credentials) {
        violations.require(isGiven(credentials.username()), "The user name is missing or empty.");
        violations.require(isGiven(credentials.password()), "The password is missing or empty.");
        violations.require(isGiven(credentials.tenant()), "The tenant is missing or empty.");
    }

    /** Environment variables that are not set arrive as null, whatever is declared. */
    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private void checkDurations() {
        TransportSettings transport = given.transportSettings;
        requirePositive("deadline", given.deadline);
        requirePositive("connect time-out", transport.connectTimeout());
        requirePositive("response time-out", transport.responseTimeout());
        requirePositive("wait for a connection", transport.connectionWait());
        if (given.sessionMaxAge != null) {
            requirePositive("age of a session", given.sessionMaxAge);
        }
        violations.require(transport.maxConnections() > 0, "A client needs at least one connection (maxConnections).");
    }

    private void requirePositive(String noun, Duration value) {
        violations.require(
                !value.isZero() && !value.isNegative(), "The " + noun + " must be positive, was " + value + ".");
    }

    private void checkNames() {
        given.methods.forEach((action, method) -> violations.require(
                METHOD.matcher(method).matches(),
                "The method of " + action + " is one word in upper case, not " + Violations.quote(method) + "."));
        for (String path : given.listFields) {
            violations.require(
                    LIST_FIELD.matcher(path).matches(),
                    "A list stands under a name or a dotted path, not under " + Violations.quote(path) + ".");
        }
    }
}
