package br.dev.crm.sandbox;

import br.dev.crm.sandbox.internal.http.Settings;
import br.dev.crm.sandbox.internal.http.User;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects how a sandbox behaves; {@link #start()} checks everything at once. Each setting that stands for something
 * that the vendor does not state says so. Not thread-safe.
 */
public final class CrmSandboxBuilder {
    static final User DEFAULT_USER = new User("ana@padaria.example", "demo-pass-123", "padaria");

    private String host = "127.0.0.1";
    private int port;
    private int threads = 16;
    private final List<User> users = new ArrayList<>();
    private final List<EntityRules> entities = new ArrayList<>();
    private InstantSource clock = InstantSource.system();
    private @Nullable Duration sessionMaxAge;
    private boolean routeCookieRequired;
    private ExpiryStyle expiryStyle = ExpiryStyle.UNAUTHORIZED;
    private CreateAnswer createAnswer = CreateAnswer.ID_OBJECT;
    private int createStatus = 201;
    private ListEnvelope listEnvelope = ListEnvelope.NONE;
    private UpdateStyle updateStyle = UpdateStyle.MERGE;
    private boolean percentEncodedFilters;
    private int keptRequests = 100_000;
    private FaultPlan faultPlan = FaultPlan.none();

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

    /** Adds someone who may log in; the first one is the default user. Without any there is one with demo values. */
    public CrmSandboxBuilder user(String username, String password, String tenant) {
        users.add(new User(
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

    /** Sets where the time comes from, for the age of sessions and the rate limit; the system if it is not set. */
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
     * Sets the body of an answer to a write, which the vendor does not state; an object with the id if it is not set.
     */
    public CrmSandboxBuilder createAnswer(CreateAnswer answer) {
        this.createAnswer = Objects.requireNonNull(answer, "answer");
        return this;
    }

    /** Sets the status of an insert, 200 or 201, which are both documented; 201 if it is not set. */
    public CrmSandboxBuilder createStatus(int status) {
        this.createStatus = status;
        return this;
    }

    /** Sets what a list is wrapped into, which the vendor does not state; nothing if it is not set. */
    public CrmSandboxBuilder listEnvelope(ListEnvelope envelope) {
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
     * Sets whether the values in a filter are percent-encoded UTF-8; false if it is not set. How text beyond ASCII gets
     * into a filter is not stated by the vendor.
     */
    public CrmSandboxBuilder percentEncodedFilters(boolean decoded) {
        this.percentEncodedFilters = decoded;
        return this;
    }

    /** Sets how many requests are kept for inspection, 0 or more; 100,000 if it is not set. The oldest go first. */
    public CrmSandboxBuilder keepRequests(int count) {
        this.keptRequests = count;
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
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        Settings settings = new Settings(
                host,
                port,
                threads,
                users.isEmpty() ? List.of(DEFAULT_USER) : users,
                entities,
                clock,
                sessionMaxAge,
                routeCookieRequired,
                expiryStyle,
                createAnswer,
                createStatus,
                listEnvelope,
                updateStyle,
                percentEncodedFilters,
                keptRequests);
        return CrmSandbox.open(settings, faultPlan);
    }

    private List<String> problems() {
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
                sessionMaxAge == null || (!sessionMaxAge.isZero() && !sessionMaxAge.isNegative()),
                "sessionMaxAge is not positive");
        for (User user : users) {
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
        return found;
    }

    private static void check(List<String> found, boolean holds, String problem) {
        if (!holds) {
            found.add(problem);
        }
    }
}
