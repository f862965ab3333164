package br.dev.crm.sandbox;

import br.dev.crm.sandbox.fault.FaultPlan;
import br.dev.crm.sandbox.internal.http.SandboxServer;
import br.dev.crm.sandbox.internal.json.JsonValues;
import br.dev.crm.sandbox.internal.ledger.LedgerName;
import br.dev.crm.sandbox.internal.settings.GeneratedResource;
import br.dev.crm.sandbox.internal.settings.Latency;
import br.dev.crm.sandbox.internal.settings.ListSettings;
import br.dev.crm.sandbox.internal.settings.SandboxSettings;
import br.dev.crm.sandbox.internal.settings.SandboxUser;
import br.dev.crm.sandbox.ledger.Ledger;
import br.dev.crm.sandbox.request.SandboxRequest;
import br.dev.crm.sandbox.settings.CreateResponse;
import br.dev.crm.sandbox.settings.DeleteMiss;
import br.dev.crm.sandbox.settings.EntityRules;
import br.dev.crm.sandbox.settings.EnvelopeStyle;
import br.dev.crm.sandbox.settings.ExpiryStyle;
import br.dev.crm.sandbox.settings.FilterSyntax;
import br.dev.crm.sandbox.settings.ListPaging;
import br.dev.crm.sandbox.settings.UpdateStyle;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Collects how a sandbox behaves; {@link #start()} checks everything at once. Each setting for something that the
 * vendor does not state says so. Not thread-safe.
 */
public final class CrmSandboxBuilder {
    static final SandboxUser DEFAULT_USER = new SandboxUser("ana@padaria.example", "demo-pass-123", "padaria");

    private String host = "127.0.0.1";
    private int port;
    private int threads = 16;
    private final List<SandboxUser> users = new ArrayList<>();
    private final List<EntityRules> entities = new ArrayList<>();
    private InstantSource clock = InstantSource.system();
    private @Nullable Duration sessionMaxAge;
    private boolean routeCookieRequired;
    private ExpiryStyle expiryStyle = ExpiryStyle.UNAUTHORIZED;
    private CreateResponse createResponse = CreateResponse.ID_OBJECT;
    private int createStatus = 201;
    private EnvelopeStyle listEnvelope = EnvelopeStyle.NONE;
    private UpdateStyle updateStyle = UpdateStyle.MERGE;
    private Map<String, @Nullable Object> membersBefore = Map.of();
    private Map<String, @Nullable Object> membersAfter = Map.of();
    private ListPaging listPaging = ListPaging.none();
    private final List<GeneratedResource> generated = new ArrayList<>();
    private DeleteMiss deleteMiss = DeleteMiss.UNPROCESSABLE;
    private int notAllowedStatus = 400;
    private FilterSyntax filterSyntax = FilterSyntax.defaults();
    private Latency latency = Latency.NONE;
    private int keptRequests = 100_000;
    private FaultPlan faultPlan = FaultPlan.none();
    private final List<LedgerName> ledgers = new ArrayList<>();

    CrmSandboxBuilder() {}

    /** Sets the address to listen on, a name or a number; {@code 127.0.0.1} if it is not set. */
    public CrmSandboxBuilder host(String address) {
        this.host = Objects.requireNonNull(address, "host");
        return this;
    }

    /** Sets the port, 0 to 65535; 0, which is the default, takes a free one. */
    public CrmSandboxBuilder port(int number) {
        this.port = number;
        return this;
    }

    /**
     * Sets how many requests are worked on at a time, at least 1; 16 if it is not set. A delayed request takes one of
     * them.
     */
    public CrmSandboxBuilder threads(int count) {
        this.threads = count;
        return this;
    }

    /** Adds a user who may log in; the first one is the default user. Without any there is one with demo values. */
    public CrmSandboxBuilder user(String username, String password, String tenant) {
        users.add(new SandboxUser(
                Objects.requireNonNull(username, "username"),
                Objects.requireNonNull(password, "password"),
                Objects.requireNonNull(tenant, "tenant")));
        return this;
    }

    /** Adds the rules of one resource. A resource without rules accepts everything. */
    public CrmSandboxBuilder entity(EntityRules rules) {
        entities.add(Objects.requireNonNull(rules, "rules"));
        return this;
    }

    /**
     * Sets where the time comes from, for the age of sessions, the rate limit and the timestamps of webhooks, for
     * example a {@link MovableClock}; the system if it is not set.
     */
    public CrmSandboxBuilder clock(InstantSource source) {
        this.clock = Objects.requireNonNull(source, "clock");
        return this;
    }

    /**
     * Sets how long after its login a session ends, however busy it is; never if it is not set. The lifetime is not
     * stated by the vendor.
     */
    public CrmSandboxBuilder sessionMaxAge(Duration age) {
        this.sessionMaxAge = Objects.requireNonNull(age, "age");
        return this;
    }

    /**
     * Sets whether a session needs the second cookie of the login, too; false if it is not set. Cookies other than
     * {@code JSESSIONID} are not mentioned by the vendor.
     */
    public CrmSandboxBuilder requireRouteCookie(boolean required) {
        this.routeCookieRequired = required;
        return this;
    }

    /** Sets how an expired session shows itself; 401, which is documented, if it is not set. */
    public CrmSandboxBuilder expiryStyle(ExpiryStyle style) {
        this.expiryStyle = Objects.requireNonNull(style, "style");
        return this;
    }

    /**
     * Sets the body of a response to a write, which the vendor does not state; an object with the id if it is not set.
     */
    public CrmSandboxBuilder createResponse(CreateResponse shape) {
        this.createResponse = Objects.requireNonNull(shape, "shape");
        return this;
    }

    /** Sets the status of an insert, 200 or 201, which are both documented; 201 if it is not set. */
    public CrmSandboxBuilder createStatus(int status) {
        this.createStatus = status;
        return this;
    }

    /** Sets what a list is wrapped into, which the vendor does not state; nothing if it is not set. */
    public CrmSandboxBuilder listEnvelope(EnvelopeStyle envelope) {
        this.listEnvelope = Objects.requireNonNull(envelope, "envelope");
        return this;
    }

    /**
     * Sets what an update does with the fields that it does not name, which the vendor does not state; it keeps them if
     * it is not set.
     */
    public CrmSandboxBuilder updateStyle(UpdateStyle style) {
        this.updateStyle = Objects.requireNonNull(style, "style");
        return this;
    }

    /**
     * Sets further members of the envelope of a list, before and after its array; none if they are not set.
     *
     * @param before the members before the array, in this order
     * @param after the members after the array, in this order
     * @throws IllegalArgumentException if a value has no JSON form
     */
    public CrmSandboxBuilder envelopeMembers(
            Map<String, ? extends @Nullable Object> before, Map<String, ? extends @Nullable Object> after) {
        this.membersBefore = JsonValues.object(before);
        this.membersAfter = JsonValues.object(after);
        return this;
    }

    /**
     * Sets how a list is cut into pages and sorted, which the vendor does not state; it comes whole, in the order of
     * insertion, if it is not set.
     */
    public CrmSandboxBuilder listPaging(ListPaging paging) {
        this.listPaging = Objects.requireNonNull(paging, "paging");
        return this;
    }

    /**
     * Adds a resource whose records are made when they are asked for, so that a list may have more of them than fit
     * into memory; its response is sent as it is made. It can only be read, and the records are the same for every
     * tenant. Its filters are evaluated record by record; only with {@link ListPaging#sortedBy}, in whose field the
     * records must ascend, {@code gt} and {@code ge} on that field are searched for.
     *
     * @param service the value of {@code Integration-Service}
     * @param resource the value of {@code Integration-Resource}
     * @param count how many records there are, 0 or more
     * @param records makes the record at an index, from 0 to {@code count - 1}; is called from several threads, and
     *     must give the same record each time. A record without an {@code id} gets one
     */
    public CrmSandboxBuilder generated(
            String service,
            String resource,
            long count,
            LongFunction<? extends Map<String, ? extends @Nullable Object>> records) {
        generated.add(new GeneratedResource(
                Objects.requireNonNull(service, "service"),
                Objects.requireNonNull(resource, "resource"),
                count,
                Objects.requireNonNull(records, "records")));
        return this;
    }

    /**
     * Sets the response to a delete that finds nothing, which the vendor does not state; 422 if it is not set. Where
     * the response is a success, the request counts as carried out.
     */
    public CrmSandboxBuilder deleteMiss(DeleteMiss response) {
        this.deleteMiss = Objects.requireNonNull(response, "response");
        return this;
    }

    /**
     * Sets the status of an action that the rules of an entity do not have, 400 to 599, which the vendor does not
     * state; 400 if it is not set. 503 means "no permission" in this API.
     */
    public CrmSandboxBuilder notAllowedStatus(int status) {
        this.notAllowedStatus = status;
        return this;
    }

    /**
     * Sets whether the values in a filter are percent-encoded UTF-8; false if it is not set. How text beyond ASCII gets
     * into a filter is not stated by the vendor.
     */
    public CrmSandboxBuilder percentEncodedFilters(boolean decoded) {
        this.filterSyntax = filterSyntax.percentEncoded(decoded);
        return this;
    }

    /**
     * Sets how filters are written where the vendor does not state it; {@link FilterSyntax#defaults} if it is not set.
     */
    public CrmSandboxBuilder filterSyntax(FilterSyntax syntax) {
        this.filterSyntax = Objects.requireNonNull(syntax, "syntax");
        return this;
    }

    /** Sets how long every response waits, that of a login too, zero to a day; zero if it is not set. */
    public CrmSandboxBuilder latency(Duration wait) {
        return latency(wait, wait, 0);
    }

    /**
     * Sets how long every response waits, that of a login too.
     *
     * @param least the shortest wait, not negative
     * @param most the longest wait, not below the shortest, a day at most
     * @param seed decides, together with {@link SandboxRequest#number}, what lies between
     */
    public CrmSandboxBuilder latency(Duration least, Duration most, long seed) {
        this.latency = new Latency(Objects.requireNonNull(least, "least"), Objects.requireNonNull(most, "most"), seed);
        return this;
    }

    /** Sets how many requests are kept for inspection, 0 or more; 100,000 if it is not set. The oldest go first. */
    public CrmSandboxBuilder keepRequests(int count) {
        this.keptRequests = count;
        return this;
    }

    /**
     * Adds a resource whose every request goes into a {@link Ledger}, which drops none; may be called for several.
     *
     * @param service the value of {@code Integration-Service}
     * @param resource the value of {@code Integration-Resource}
     * @param keyField the field of the records that tells them apart, for example {@code externalId}
     */
    public CrmSandboxBuilder ledger(String service, String resource, String keyField) {
        ledgers.add(new LedgerName(
                Objects.requireNonNull(service, "service"),
                Objects.requireNonNull(resource, "resource"),
                Objects.requireNonNull(keyField, "keyField")));
        return this;
    }

    /** Sets what goes wrong; nothing if it is not set. */
    public CrmSandboxBuilder faultPlan(FaultPlan plan) {
        this.faultPlan = Objects.requireNonNull(plan, "plan");
        return this;
    }

    /**
     * Starts a sandbox.
     *
     * @throws IllegalArgumentException if a setting is out of its range; the message names all of them
     * @throws java.io.UncheckedIOException if the address cannot be bound, for example because the port is taken
     */
    public CrmSandbox start() {
        SandboxSettings settings = new SandboxSettings(
                host,
                port,
                threads,
                users.isEmpty() ? List.of(DEFAULT_USER) : users,
                entities,
                clock,
                sessionMaxAge,
                routeCookieRequired,
                expiryStyle,
                createResponse,
                createStatus,
                new ListSettings(listEnvelope, membersBefore, membersAfter, listPaging, generated),
                updateStyle,
                deleteMiss,
                notAllowedStatus,
                filterSyntax,
                latency,
                keptRequests,
                ledgers);
        List<String> problems = settings.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return new CrmSandbox(settings.users().get(0), SandboxServer.open(settings, faultPlan));
    }
}
