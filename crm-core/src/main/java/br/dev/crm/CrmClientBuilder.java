package br.dev.crm;

import br.dev.crm.document.Document;
import br.dev.crm.error.ConfigurationException;
import br.dev.crm.event.CallListener;
import br.dev.crm.filter.FilterDialect;
import br.dev.crm.internal.attempt.Timing;
import br.dev.crm.json.DateStyle;
import br.dev.crm.paging.Paging;
import br.dev.crm.request.Action;
import br.dev.crm.request.Credentials;
import br.dev.crm.request.ResourceName;
import br.dev.crm.retry.RetryPolicy;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.spi.http.TransportSettings;
import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.spi.ratelimit.RateLimiter;
import br.dev.crm.spi.session.SessionStore;
import br.dev.crm.status.StatusTable;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Collects the settings of a client; {@link #build()} checks all of them at once. Not thread-safe. */
public final class CrmClientBuilder {
    @Nullable
    String integrationUri;

    @Nullable
    String loginUri;

    @Nullable
    Credentials fixedCredentials;

    @Nullable
    Supplier<Credentials> credentials;

    boolean plainHttpAllowed;
    Duration deadline = Duration.ofMinutes(2);
    RetryPolicy retryPolicy = RetryPolicy.defaults();
    StatusTable statusTable = StatusTable.documented();
    TransportSettings transportSettings = TransportSettings.defaults();
    CodecSettings codecSettings = CodecSettings.defaults();

    @Nullable
    BiFunction<ResourceName, Action, String> integrationPath;

    List<String> listFields = List.of("items", "content", "data", "results");

    @Nullable
    Function<Document, Optional<String>> createdId;

    FilterDialect filterDialect = FilterDialect.documented();
    Paging paging = Paging.none();

    @Nullable
    RateLimiter rateLimiter;

    @Nullable
    SessionStore sessionStore;

    @Nullable
    Duration sessionMaxAge;

    final List<CallListener> listeners = new ArrayList<>();
    Timing timing = Timing.SYSTEM;
    final Map<Action, String> methods = new EnumMap<>(Action.class);

    @Nullable
    String transportName;

    @Nullable
    HttpTransportProvider transportProvider;

    @Nullable
    HttpTransport transport;

    @Nullable
    String codecName;

    @Nullable
    JsonCodecProvider codecProvider;

    @Nullable
    JsonCodec codec;

    CrmClientBuilder() {}

    /**
     * Sets the URI that takes every request; required. The vendor prints it in the documentation of each resource only,
     * so that the library cannot know it. It is {@code https}; {@code http} is accepted for loopback or after
     * {@link #allowPlainHttp()}.
     */
    public CrmClientBuilder integrationUri(String uri) {
        this.integrationUri = uri;
        return this;
    }

    /** Sets the URI that takes every request; required. */
    public CrmClientBuilder integrationUri(URI uri) {
        return integrationUri(uri.toString());
    }

    /**
     * Sets a path for each resource and action, for a CRM that does not take all requests at one URI. It is resolved
     * against the integration URI and may not leave its origin, which owns the session cookie; one that does fails the
     * call before anything is sent. Null for the integration URI alone, which is so if not set.
     */
    public CrmClientBuilder integrationPath(@Nullable BiFunction<ResourceName, Action, String> value) {
        this.integrationPath = value;
        return this;
    }

    /** Sets the URI that takes the credentials. Without it: {@code /api/login} at the origin of the integration URI. */
    public CrmClientBuilder loginUri(String uri) {
        this.loginUri = uri;
        return this;
    }

    /** Sets the URI that takes the credentials. */
    public CrmClientBuilder loginUri(URI uri) {
        return loginUri(uri.toString());
    }

    /**
     * Sets the credentials: e-mail address of the user, password, and alias of the company. These or a supplier are
     * required.
     */
    public CrmClientBuilder credentials(String username, String password, String tenant) {
        this.fixedCredentials = new Credentials(username, password, tenant);
        this.credentials = null;
        return this;
    }

    /** Sets where the credentials come from; it is asked before each login, so that a password may change meanwhile. */
    public CrmClientBuilder credentials(Supplier<Credentials> supplier) {
        this.credentials = supplier;
        this.fixedCredentials = null;
        return this;
    }

    /** Accepts {@code http} to other machines than loopback: the password then crosses the network unprotected. */
    public CrmClientBuilder allowPlainHttp() {
        this.plainHttpAllowed = true;
        return this;
    }

    /** Sets the time that a whole call may take, waits and logins included. Positive; 120 s if not set. */
    public CrmClientBuilder deadline(Duration value) {
        this.deadline = value;
        return this;
    }

    /** Sets the time for a new connection, TLS included. Positive; 5 s if not set. */
    public CrmClientBuilder connectTimeout(Duration value) {
        this.transportSettings = transportSettings.withConnectTimeout(value);
        return this;
    }

    /**
     * Sets the time for the first byte of a response and for each pause between two of its bytes. Positive; 30 s if not
     * set.
     */
    public CrmClientBuilder responseTimeout(Duration value) {
        this.transportSettings = transportSettings.withResponseTimeout(value);
        return this;
    }

    /**
     * Sets how long a call waits for a permit when as many are in flight as there are connections. Positive; 10 s if
     * not set.
     */
    public CrmClientBuilder connectionWait(Duration value) {
        this.transportSettings = transportSettings.withConnectionWait(value);
        return this;
    }

    /** Sets the most connections, and calls in flight, at a time. At least 1; 20 if not set. */
    public CrmClientBuilder maxConnections(int value) {
        this.transportSettings = transportSettings.withMaxConnections(value);
        return this;
    }

    /**
     * Sets whom to trust, and with which keys, for https; null for the JVM's own. Host names are checked in any case.
     */
    public CrmClientBuilder sslContext(@Nullable SSLContext value) {
        this.transportSettings = transportSettings.withSslContext(value);
        return this;
    }

    /** Sets which proxy to use; null for none. Without it the JVM's own, that is its system properties. */
    public CrmClientBuilder proxy(@Nullable ProxySelector value) {
        this.transportSettings = transportSettings.withProxySelector(value);
        return this;
    }

    /** Sets how often and after which wait something is sent again. */
    public CrmClientBuilder retryPolicy(RetryPolicy value) {
        this.retryPolicy = value;
        return this;
    }

    /**
     * Sets what limits the rate at which requests, logins included, leave; null for none, which is so if not set.
     * Several clients may share one.
     */
    public CrmClientBuilder rateLimiter(@Nullable RateLimiter value) {
        this.rateLimiter = value;
        return this;
    }

    /** Sets where sessions are kept, so that clients share them; null for the client alone, which is so if not set. */
    public CrmClientBuilder sessionStore(@Nullable SessionStore value) {
        this.sessionStore = value;
        return this;
    }

    /**
     * Sets the age at which a session is given up before the CRM ends it, positive; null for none, which is so if not
     * set. The vendor does not state how long a session lasts.
     */
    public CrmClientBuilder sessionMaxAge(@Nullable Duration value) {
        this.sessionMaxAge = value;
        return this;
    }

    /** Adds a listener that is told of every call. */
    public CrmClientBuilder listener(CallListener value) {
        listeners.add(value);
        return this;
    }

    /**
     * Sets how filters are written where the vendor states no syntax: lists, OR, tests for null, characters outside of
     * ASCII, dates. {@link FilterDialect#documented()} if not set.
     */
    public CrmClientBuilder filterDialect(FilterDialect value) {
        this.filterDialect = value;
        return this;
    }

    /**
     * Sets how lists are asked for: by {@code list}, {@code find}, {@code stream} and the like; {@link CrmClient#send}
     * asks for what its request says and no more. {@link Paging#none()} if not set, for the vendor states no paging.
     */
    public CrmClientBuilder paging(Paging value) {
        this.paging = value;
        return this;
    }

    /**
     * Sets where a list may stand in a response that is an object: names, joined by dots for objects inside of objects,
     * such as {@code page.content}. {@code items}, {@code content}, {@code data} and {@code results} if not set. An
     * response of another shape is an error, never an empty list.
     */
    public CrmClientBuilder listFields(String... paths) {
        this.listFields = List.of(paths);
        return this;
    }

    /**
     * Sets how the id is found in a response that is an object; null for its field {@code id}, which is so if not set.
     * The vendor states that the id is in the body, and not where. A bare text or number is the id in any case.
     */
    public CrmClientBuilder createdId(@Nullable Function<Document, Optional<String>> value) {
        this.createdId = value;
        return this;
    }

    /** Sets which status means what. The vendor's table if not set. */
    public CrmClientBuilder statusTable(StatusTable value) {
        this.statusTable = value;
        return this;
    }

    /**
     * Sets how dates without a time are written; {@link DateStyle#DAY_MONTH_YEAR} if not set. Both styles are read in
     * any case.
     */
    public CrmClientBuilder writtenDates(DateStyle value) {
        this.codecSettings = new CodecSettings(value);
        return this;
    }

    /** Sets the HTTP method of an action, such as {@code PATCH} for an update, which a note of the vendor mentions. */
    public CrmClientBuilder method(Action action, String method) {
        this.methods.put(action, method);
        return this;
    }

    /** Forces the transport of this name, such as {@code jdk}. */
    public CrmClientBuilder transport(String name) {
        this.transportName = name;
        return this;
    }

    /** Uses the transport that this provider makes; nothing is searched. */
    public CrmClientBuilder transport(HttpTransportProvider provider) {
        this.transportProvider = provider;
        return this;
    }

    /** Uses this transport; nothing is searched. The client closes it. Time-outs and the like are its own. */
    public CrmClientBuilder transport(HttpTransport instance) {
        this.transport = instance;
        return this;
    }

    /** Forces the codec of this name, such as {@code gson}. */
    public CrmClientBuilder codec(String name) {
        this.codecName = name;
        return this;
    }

    /** Uses the codec that this provider makes; nothing is searched. */
    public CrmClientBuilder codec(JsonCodecProvider provider) {
        this.codecProvider = provider;
        return this;
    }

    /** Uses this codec; nothing is searched. The client closes it. Its settings are its own. */
    public CrmClientBuilder codec(JsonCodec instance) {
        this.codec = instance;
        return this;
    }

    CrmClientBuilder timing(Timing value) {
        this.timing = value;
        return this;
    }

    /**
     * Returns the client. Nothing is sent yet.
     *
     * @throws ConfigurationException that names every violation of the settings, or says which provider is missing from
     *     the class path
     */
    public CrmClient build() {
        return new ClientAssembly(this).assemble();
    }
}
