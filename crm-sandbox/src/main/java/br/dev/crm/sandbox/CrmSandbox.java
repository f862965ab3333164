package br.dev.crm.sandbox;

import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.fault.FaultPlan;
import br.dev.crm.sandbox.internal.http.SandboxServer;
import br.dev.crm.sandbox.internal.json.JsonValues;
import br.dev.crm.sandbox.internal.ledger.LedgerName;
import br.dev.crm.sandbox.internal.settings.SandboxUser;
import br.dev.crm.sandbox.internal.store.TableName;
import br.dev.crm.sandbox.ledger.Ledger;
import br.dev.crm.sandbox.request.HandledRequest;
import br.dev.crm.sandbox.request.SandboxAction;
import br.dev.crm.sandbox.request.WebhookDelivery;
import br.dev.crm.sandbox.settings.ExpiryStyle;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A running stand-in for the CRM: it logs users in, keeps records, evaluates filters and fails on demand.
 *
 * <p>It follows what the vendor documents. What the vendor does not state is a setting of {@link CrmSandboxBuilder}, or
 * a choice that the javadoc marks: every record has a text {@code id} that only the sandbox assigns, so an {@code id}
 * that is sent is ignored; tenants do not see each other's records; update and delete act on every record that the
 * filter identifies, and get 422 if it identifies none; an upsert whose filter identifies several gets 409; update,
 * upsert and delete without a filter get 400.
 *
 * <p>Every method may be called from any thread. Sandboxes in one JVM know nothing of each other. Starting the first
 * one sets the system property {@code sun.net.httpserver.nodelay} to {@code true} unless it is set already: the server
 * of the JDK reads it when it is loaded, and without it every POST on a kept connection waits 40 ms.
 */
public final class CrmSandbox implements AutoCloseable {
    private final SandboxUser defaultUser;
    private final SandboxServer server;

    CrmSandbox(SandboxUser defaultUser, SandboxServer server) {
        this.defaultUser = defaultUser;
        this.server = server;
    }

    /**
     * Starts a sandbox on a free port of 127.0.0.1, with one user and without rules.
     *
     * @throws UncheckedIOException if no port can be bound
     */
    public static CrmSandbox start() {
        return builder().start();
    }

    /** Returns a builder with the default settings. */
    public static CrmSandboxBuilder builder() {
        return new CrmSandboxBuilder();
    }

    /**
     * Returns the URI that takes lists and writes. The vendor's own is not public; the path {@code /integration} is our
     * choice.
     */
    public URI integrationUri() {
        return server.integrationUri();
    }

    /** Returns the URI that takes logins. Its path, {@code /api/login}, is documented. */
    public URI loginUri() {
        return server.loginUri();
    }

    /** Returns the port that is bound, never 0. */
    public int port() {
        return server.port();
    }

    /** Returns the name of the default user. */
    public String username() {
        return defaultUser.username();
    }

    /** Returns the password of the default user. */
    public String password() {
        return defaultUser.password();
    }

    /** Returns the tenant of the default user. */
    public String tenant() {
        return defaultUser.tenant();
    }

    /** Ends every session: the next request of each gets what {@link ExpiryStyle} says. */
    public void expireSessions() {
        server.sessions().expireAll();
    }

    /**
     * Sets whether a login ends the other sessions of its user, as a CRM that keeps one session a user does; false at
     * the start. The vendor states nothing about it.
     */
    public void oneSessionPerUser(boolean one) {
        server.sessions().onePerUser(one);
    }

    /** Sets whether every session is refused, however good its login was; false at the start. */
    public void refuseSessions(boolean all) {
        server.sessions().refuse(all);
    }

    /**
     * Locks the account of a user whose password was wrong so many times in a row: every login is then responded to
     * with 423, the right password included, until {@link #clear()}. 0, as at the start, locks none. That the CRM locks
     * accounts is not stated; that a client must not find out is why one wants to know.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public void lockAfter(int wrongPasswords) {
        server.lockOut().after(wrongPasswords);
    }

    /**
     * Responds to the next request that is not a login with this status, in place of carrying it out.
     *
     * @throws IllegalArgumentException if the status is outside 200 to 599
     */
    public void failNext(int status) {
        server.faults().add(1, Fault.status(status));
    }

    /**
     * Lets the next requests that the fault {@linkplain Fault#appliesTo applies to} suffer it, each once. Faults queue
     * up, and go before the plan.
     *
     * @param times how many requests, 1 or more
     * @throws IllegalArgumentException if {@code times} is less than 1
     */
    public void failNext(int times, Fault fault) {
        if (times < 1) {
            throw new IllegalArgumentException("times is " + times + ", not 1 or more");
        }
        server.faults().add(times, fault);
    }

    /** Replaces the fault plan; {@link FaultPlan#none()} switches it off. Queued faults stay. */
    public void faultPlan(FaultPlan plan) {
        server.faults().follow(plan);
    }

    /**
     * Responds with 429 above so many requests in any window of this length, whatever their outcome; logins and refused
     * requests do not count. That 429 means the rate limit is documented, limit and {@code Retry-After} are not.
     *
     * @param retryAfter what {@code Retry-After} says, rounded up to whole seconds
     * @throws IllegalArgumentException if {@code requests} is less than 1, the window is not positive or
     *     {@code retryAfter} is negative
     */
    public void limitRate(int requests, Duration window, Duration retryAfter) {
        if (requests < 1 || window.isZero() || window.isNegative() || retryAfter.isNegative()) {
            throw new IllegalArgumentException(
                    requests + " requests in " + window + ", Retry-After " + retryAfter + ": out of range");
        }
        server.rateLimit().set(requests, window, retryAfter);
    }

    /** Switches the rate limit off. */
    public void unlimited() {
        server.rateLimit().lift();
    }

    /**
     * Responds with 503 to these actions of a resource, which in this API means "no permission" (documented).
     *
     * @param actions all of them if none is named
     */
    public void deny(String service, String resource, SandboxAction... actions) {
        server.permissions().deny(service, resource, List.of(actions));
    }

    /**
     * Takes denials back.
     *
     * @param actions all of the resource if none is named
     */
    public void allow(String service, String resource, SandboxAction... actions) {
        server.permissions().allow(service, resource, List.of(actions));
    }

    /**
     * Returns the records of the default user's tenant, in the order of insertion.
     *
     * @return an unmodifiable snapshot; empty if the resource was never written. Numbers in it are {@code BigDecimal}
     */
    public List<Map<String, @Nullable Object>> records(String service, String resource) {
        return records(tenant(), service, resource);
    }

    /** Returns the records of a tenant, as {@link #records(String, String)} does for the default one. */
    public List<Map<String, @Nullable Object>> records(String tenant, String service, String resource) {
        return server.store().list(new TableName(tenant, service, resource), null);
    }

    /**
     * Stores a record for the default user's tenant, without asking the rules. A text {@code id} in it is kept, and a
     * record that has that id is replaced.
     *
     * @param fields texts, numbers, booleans, nulls, maps and iterables, nested 128 deep at most
     * @return the id
     * @throws IllegalArgumentException if a value has no JSON form
     */
    public String put(String service, String resource, Map<String, ? extends @Nullable Object> fields) {
        return server.store().put(new TableName(tenant(), service, resource), JsonValues.object(fields));
    }

    /**
     * Returns the requests that got a response or were cut, in the order in which they were done with; logins are not
     * among them. A request is there before its response is sent.
     *
     * @return an unmodifiable snapshot of the newest {@link CrmSandboxBuilder#keepRequests}
     */
    public List<HandledRequest> requests() {
        return server.log().requests();
    }

    /**
     * Returns the logins, accepted or not, as {@link #requests()} does for all other requests. Their bodies are not
     * kept.
     */
    public List<HandledRequest> logins() {
        return server.log().logins();
    }

    /** Returns how many requests have been read, with or without a response; logins are not among them. */
    public int requestCount() {
        return server.log().requestCount();
    }

    /** Returns how many POSTs to the login URI have been read, accepted or not. */
    public int loginCount() {
        return server.log().loginCount();
    }

    /**
     * Returns the ledger of the only resource that has one.
     *
     * @throws IllegalStateException if none has one, or several have
     */
    public Ledger ledger() {
        List<LedgerName> names = server.ledgers().names();
        if (names.size() != 1) {
            throw new IllegalStateException(
                    names.size() + " resources have a ledger: name one, or add it with CrmSandboxBuilder.ledger");
        }
        return ledger(names.get(0).service(), names.get(0).resource());
    }

    /**
     * Returns the ledger of a resource. What it says about records is about those of the default user's tenant.
     *
     * @throws IllegalArgumentException if the resource has none
     */
    public Ledger ledger(String service, String resource) {
        Ledger ledger = server.ledgers().view(server.store(), tenant(), service, resource);
        if (ledger == null) {
            throw new IllegalArgumentException(
                    service + "/" + resource + " has no ledger: add it with CrmSandboxBuilder.ledger");
        }
        return ledger;
    }

    /**
     * Posts an event for every record of the resource that is created, updated or upserted from now on, whatever the
     * response; {@link #put} sends no event. The form of an event is that of the vendor's example; the ids and
     * descriptions of workflow, trigger and object are our choice. One daemon thread sends them in order, each once,
     * with 5 s to connect and 5 s for the response.
     *
     * @param target an {@code http} or {@code https} URI
     * @param service the value of {@code Integration-Service}
     * @param resource the value of {@code Integration-Resource}
     * @throws IllegalArgumentException if the URI is of another kind
     */
    public void webhook(URI target, String service, String resource) {
        String scheme = String.valueOf(target.getScheme());
        if ((!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) || target.getHost() == null) {
            throw new IllegalArgumentException("not an http or https URI: " + target);
        }
        server.webhooks()
                .add(target, Objects.requireNonNull(service, "service"), Objects.requireNonNull(resource, "resource"));
    }

    /**
     * Waits until every event has been sent, or has failed.
     *
     * @param most how long to wait
     * @return false if some are left, because the time is over or the sandbox is closed
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public boolean awaitWebhooks(Duration most) throws InterruptedException {
        return server.webhooks().await(most);
    }

    /**
     * Returns the events that were sent or failed, in order.
     *
     * @return an unmodifiable snapshot of the newest {@link CrmSandboxBuilder#keepRequests}
     */
    public List<WebhookDelivery> webhookDeliveries() {
        return server.webhooks().deliveries();
    }

    /**
     * Forgets all records, requests, ledger entries, deliveries, counts and queued faults. Sessions, limit, denials,
     * webhooks and fault plan stay.
     */
    public void clear() {
        server.clear();
    }

    /**
     * Closes every connection, those of waiting requests too, and waits up to two seconds for the threads. Its records
     * and requests can still be read. A second call does nothing.
     */
    @Override
    public void close() {
        server.close();
    }
}
