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
import br.dev.crm.spi.json.JsonLimits;
import br.dev.crm.spi.ratelimit.RateLimiter;
import br.dev.crm.spi.session.SessionStore;
import br.dev.crm.status.StatusTable;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Collects the settings of a client; {@link #build()} checks all of them at once. Null is refused then wherever no
 * setting says that it is allowed. Every duration is positive and at most 365 days. Not thread-safe.
 */
public final class CrmClientBuilder {
    // Null where a user has set null: build() says so, together with all other violations.
    @Nullable
    String integrationUri;

    @Nullable
    String loginUri;

    @Nullable
    Credentials fixedCredentials;

    @Nullable
    Supplier<Credentials> credentials;

    boolean plainHttpAllowed;

    @Nullable
    Duration deadline = Duration.ofMinutes(2);

    @Nullable
    Duration connectTimeout = TransportSettings.defaults().connectTimeout();

    @Nullable
    Duration responseTimeout = TransportSettings.defaults().responseTimeout();

    @Nullable
    Duration connectionWait = TransportSettings.defaults().connectionWait();

    int maxConnections = TransportSettings.defaults().maxConnections();

    @Nullable
    SSLContext sslContext;

    @Nullable
    ProxySelector proxySelector = TransportSettings.defaults().proxySelector();

    @Nullable
    RetryPolicy retryPolicy = RetryPolicy.defaults();

    @Nullable
    StatusTable statusTable = StatusTable.documented();

    @Nullable
    DateStyle writtenDates = CodecSettings.defaults().writtenDates();

    boolean lenientReading;
    int recycledBuffers = CodecSettings.defaults().recycledObjects();

    @Nullable
    JsonLimits jsonLimits = JsonLimits.defaults();

    int maxResponseBytes = 16 * 1024 * 1024;
    long maxListBytes = 16 * 1024 * 1024;

    @Nullable
    BiFunction<ResourceName, Action, String> integrationPath;

    @Nullable
    List<@Nullable String> listFields = List.of("items", "content", "data", "results");

    @Nullable
    Function<Document, Optional<String>> createdId;

    @Nullable
    FilterDialect filterDialect = FilterDialect.documented();

    @Nullable
    Paging paging = Paging.none();

    @Nullable
    RateLimiter rateLimiter;

    @Nullable
    SessionStore sessionStore;

    @Nullable
    Duration sessionMaxAge;

    @Nullable
    Executor asyncExecutor;

    @Nullable
    Duration rejectedLoginMemory = Duration.ofMinutes(1);

    @Nullable
    Predicate<String> acceptedLogin;

    final List<@Nullable CallListener> listeners = new ArrayList<>();
    final Map<@Nullable Action, @Nullable String> methods = new HashMap<>();
    Timing timing = Timing.SYSTEM;

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
        this.integrationUri = uri == null ? null : uri.toString();
        return this;
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
        this.loginUri = uri == null ? null : uri.toString();
        return this;
    }

    /**
     * Sets the credentials: e-mail address of the user, password, and alias of the company. These or a supplier are
     * required.
     */
    public CrmClientBuilder credentials(String username, String password, String tenant) {
        return credentials(Credentials.of(username, password, tenant));
    }

    /**
     * Sets the credentials, which may hold further fields of the login, such as a branch
     * ({@link Credentials#withField}). These or a supplier are required.
     */
    public CrmClientBuilder credentials(Credentials value) {
        this.fixedCredentials = value;
        this.credentials = null;
        return this;
    }

    /**
     * Sets where the credentials come from; it is asked before each login, so that a password may change meanwhile.
     * What it returns is checked each time.
     */
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

    /** Sets the time that a whole call may take, waits and logins included. 120 s if not set. */
    public CrmClientBuilder deadline(Duration value) {
        this.deadline = value;
        return this;
    }

    /** Sets the time for a new connection, TLS included. 5 s if not set. */
    public CrmClientBuilder connectTimeout(Duration value) {
        this.connectTimeout = value;
        return this;
    }

    /** Sets the time for the first byte of a response and for each pause between two of its bytes. 30 s if not set. */
    public CrmClientBuilder responseTimeout(Duration value) {
        this.responseTimeout = value;
        return this;
    }

    /**
     * Sets how long a call waits for a permit when as many are in flight as there are connections. Positive; 10 s if
     * not set.
     */
    public CrmClientBuilder connectionWait(Duration value) {
        this.connectionWait = value;
        return this;
    }

    /** Sets the most connections, and calls in flight, at a time. 1 to 10,000; 20 if not set. */
    public CrmClientBuilder maxConnections(int value) {
        this.maxConnections = value;
        return this;
    }

    /**
     * Sets what runs the calls of {@link CrmClient#sendAsync}, such as an executor of virtual threads; null for threads
     * of the client, as many as {@link #maxConnections}, with a queue in front, which is so if not set. The client
     * never shuts it down. Each call blocks the thread that it is given until it ends, and no more of them are in
     * flight than there are connections, however many threads there are. Records for subscribers are read on threads of
     * the client in any case.
     *
     * <p>A call that the executor rejects, or fails to take with another exception, ends its future with a
     * {@code TransportFailureException} of code {@code CRM-0202}; nothing was sent, and {@code sendAsync} does not
     * throw. One that it does not run in time ends at its deadline or when the client is closed. One that it runs on
     * the caller's thread has ended when {@code sendAsync} returns.
     */
    public CrmClientBuilder asyncExecutor(@Nullable Executor value) {
        this.asyncExecutor = value;
        return this;
    }

    /**
     * Sets whom to trust, and with which keys, for https; null for the JVM's own. Host names are checked in any case.
     */
    public CrmClientBuilder sslContext(@Nullable SSLContext value) {
        this.sslContext = value;
        return this;
    }

    /** Sets which proxy to use; null for none. Without it the JVM's own, that is its system properties. */
    public CrmClientBuilder proxy(@Nullable ProxySelector value) {
        this.proxySelector = value;
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

    /**
     * Sets how long credentials that the CRM rejected are not tried again by this client, so that the account is not
     * locked. 60 s if not set.
     */
    public CrmClientBuilder rejectedLoginMemory(Duration value) {
        this.rejectedLoginMemory = value;
        return this;
    }

    /**
     * Sets what says whether a response to the login with a status of success and a session cookie is one of success,
     * given its body as text; null for every body but HTML, which is so if not set. The vendor documents the cookie
     * alone. Thread-safe; if it fails the login counts as rejected.
     */
    public CrmClientBuilder acceptedLogin(@Nullable Predicate<String> value) {
        this.acceptedLogin = value;
        return this;
    }

    /**
     * Sets how many bytes a response may have that is held in memory, 1 KiB to 1 GiB; 16 MiB if not set. A longer one
     * fails the call; a stream has no such bound.
     */
    public CrmClientBuilder maxResponseBytes(int value) {
        this.maxResponseBytes = value;
        return this;
    }

    /**
     * Sets how many bytes all pages of a list together may have that is held in memory, at least 1 KiB; 16 MiB if not
     * set. Read a longer one as a stream.
     */
    public CrmClientBuilder maxListBytes(long value) {
        this.maxListBytes = value;
        return this;
    }

    /**
     * Sets what a JSON text may ask of memory and time; the ranges stand at {@link JsonLimits}. Depth and numbers of
     * what is written are bounded by them as well, so that what is written can be read.
     */
    public CrmClientBuilder jsonLimits(JsonLimits value) {
        this.jsonLimits = value;
        return this;
    }

    /**
     * Sets how many readers and writers of JSON, with their buffers, are kept to be used again: of each kind, 0 to
     * 1,024; 16 if not set. More of them serve more calls at a time without new ones.
     */
    public CrmClientBuilder recycledBuffers(int value) {
        this.recycledBuffers = value;
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
     * Sets how lists are asked for in pages: all pages, by {@link CrmClient#send} as well as by {@code list},
     * {@code find}, {@code stream} and publishers, unless a request has a paging of its own
     * ({@link br.dev.crm.request.CrmRequest.Builder#paging}). {@link Paging#none()} if not set, for the vendor states
     * no paging: one request, whose response is the whole list.
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
        this.listFields = paths == null ? null : Arrays.asList(paths);
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
        this.writtenDates = value;
        return this;
    }

    /**
     * Sets whether records are read leniently; false if not set, so that a value that does not fit its member is an
     * error. An ERP that keeps no nulls then reads as it is meant: an empty or blank text and {@code 00/00/0000} as
     * null for what is no text, {@code S}, {@code N}, {@code 1} and {@code 0} as booleans, an unknown text as null for
     * an enum, and {@code 2022-05-06 15:28:36} or {@code 15/02/1970 10:00} as a date with a time. What is null is an
     * error for a primitive as before. An upsert of such a record writes what was read: null, and so nothing.
     *
     * <p>It is the same over both codecs, and {@link br.dev.crm.spi.model.ScalarReading} says it in full. It does not
     * change {@link Document documents}, nor what a codec binds that you made or configured, or what a JSON library
     * binds by annotations of its own.
     */
    public CrmClientBuilder lenientReading(boolean value) {
        this.lenientReading = value;
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
