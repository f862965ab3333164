package br.dev.crm;

import br.dev.crm.error.ConfigurationException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.internal.settings.ClientSettings;
import br.dev.crm.internal.settings.IntegrationUris;
import br.dev.crm.internal.settings.ListEnvelope;
import br.dev.crm.internal.validation.DurationRules;
import br.dev.crm.internal.validation.UriRules;
import br.dev.crm.internal.validation.Violations;
import br.dev.crm.request.Action;
import br.dev.crm.spi.http.TransportSettings;
import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonLimits;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks all settings of a builder and names every violation at once. Used once. */
final class SettingsValidation {
    private static final String LOGIN_PATH = "/api/login";
    private static final Pattern METHOD = Pattern.compile("[A-Z]{1,20}");
    private static final Pattern LIST_FIELD = Pattern.compile("[^.]+(\\.[^.]+)*");
    private static final long KIB = 1024;
    private static final long GIB = 1024 * 1024 * KIB;

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
        checkBounds();
        checkPresence();
        checkNames();
        violations.throwIfAny(list -> ConfigurationException.of(ErrorCode.INVALID_SETTINGS, list));
        Map<Action, String> methods = new EnumMap<>(Action.class);
        given.methods.forEach((action, method) -> methods.put(present(action), present(method)));
        return new ClientSettings(
                new IntegrationUris(present(integration), given.integrationPath),
                present(login),
                methods,
                present(given.statusTable),
                present(given.retryPolicy),
                given.maxConnections,
                present(given.connectionWait),
                present(given.responseTimeout),
                given.sessionMaxAge,
                given.sessionStore,
                given.rateLimiter,
                given.listeners.stream().map(SettingsValidation::present).toList(),
                present(given.deadline),
                present(given.rejectedLoginMemory),
                given.acceptedLogin,
                given.maxResponseBytes,
                given.maxListBytes,
                present(given.jsonLimits),
                new ListEnvelope(List.copyOf(present(given.listFields))),
                given.createdId,
                present(given.filterDialect),
                present(given.paging),
                given.asyncExecutor);
    }

    /** Returns what a transport has to obey, once all settings were checked. */
    TransportSettings transportSettings() {
        return TransportSettings.defaults()
                .withConnectTimeout(present(given.connectTimeout))
                .withResponseTimeout(present(given.responseTimeout))
                .withConnectionWait(present(given.connectionWait))
                .withMaxConnections(given.maxConnections)
                .withSslContext(given.sslContext)
                .withProxySelector(given.proxySelector);
    }

    /** Returns what a codec has to obey, once all settings were checked. */
    CodecSettings codecSettings() {
        return CodecSettings.defaults()
                .withWrittenDates(present(given.writtenDates))
                .withRecycledObjects(given.recycledBuffers)
                .withLenientReading(given.lenientReading);
    }

    private static <T> T present(@Nullable T checked) {
        return Objects.requireNonNull(checked);
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
            CheckedCredentials.check(violations, given.fixedCredentials);
        }
    }

    private void checkDurations() {
        DurationRules.check(violations, "deadline", given.deadline);
        DurationRules.check(violations, "connectTimeout", given.connectTimeout);
        DurationRules.check(violations, "responseTimeout", given.responseTimeout);
        DurationRules.check(violations, "connectionWait", given.connectionWait);
        DurationRules.check(violations, "rejectedLoginMemory", given.rejectedLoginMemory);
        if (given.sessionMaxAge != null) {
            DurationRules.check(violations, "sessionMaxAge", given.sessionMaxAge);
        }
    }

    private void checkBounds() {
        checkRange("maxConnections", given.maxConnections, 1, 10_000);
        checkRange("maxResponseBytes", given.maxResponseBytes, KIB, GIB);
        checkRange("maxListBytes", given.maxListBytes, KIB, Long.MAX_VALUE);
        checkRange("recycledBuffers", given.recycledBuffers, 0, 1_024);
        @Nullable JsonLimits limits = given.jsonLimits;
        if (limits != null) {
            checkRange("jsonLimits.maxDepth", limits.maxDepth(), 1, 512);
            checkRange("jsonLimits.maxNumberLength", limits.maxNumberLength(), 1, 100_000);
            checkRange("jsonLimits.maxExponent", limits.maxExponent(), 0, 999_999);
            checkRange("jsonLimits.maxValueBytes", limits.maxValueBytes(), 1, GIB);
        }
    }

    private void checkRange(String name, long value, long least, long most) {
        String range = most == Long.MAX_VALUE ? "at least " + least : "from " + least + " to " + most;
        violations.require(value >= least && value <= most, name + " must be " + range + ", was " + value + ".");
    }

    private void checkPresence() {
        requirePresent("jsonLimits", given.jsonLimits);
        requirePresent("retryPolicy", given.retryPolicy);
        requirePresent("statusTable", given.statusTable);
        requirePresent("filterDialect", given.filterDialect);
        requirePresent("paging", given.paging);
        requirePresent("writtenDates", given.writtenDates);
        requirePresent("listFields", given.listFields);
        given.listeners.forEach(listener -> requirePresent("listener", listener));
        requireOne("transport", given.transportName, given.transportProvider, given.transport);
        requireOne("codec", given.codecName, given.codecProvider, given.codec);
    }

    private void requirePresent(String name, @Nullable Object value) {
        violations.require(value != null, name + " must not be null.");
    }

    private void requireOne(String name, @Nullable Object... ways) {
        violations.require(
                Stream.of(ways).filter(Objects::nonNull).count() <= 1,
                "The " + name + " is set in several ways: use its name, a provider or an instance.");
    }

    private void checkNames() {
        given.methods.forEach((action, method) -> {
            requirePresent("The action of a method", action);
            violations.require(
                    method != null && METHOD.matcher(method).matches(),
                    "The method of " + action + " is one word in upper case, not "
                            + Violations.quote(String.valueOf(method)) + ".");
        });
        if (given.listFields != null) {
            given.listFields.forEach(path -> violations.require(
                    path != null && LIST_FIELD.matcher(path).matches(),
                    "A list stands under a name or a dotted path, not under " + Violations.quote(String.valueOf(path))
                            + "."));
        }
    }
}
