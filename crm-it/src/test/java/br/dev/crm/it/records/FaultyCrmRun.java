package br.dev.crm.it.records;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmClientBuilder;
import br.dev.crm.CrmResource;
import br.dev.crm.error.CrmException;
import br.dev.crm.filter.Filter;
import br.dev.crm.http.Delivery;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ConcurrentRun;
import br.dev.crm.it.support.ConcurrentRun.End;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.KeyedCustomer;
import br.dev.crm.it.support.RetryPolicies;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.fault.FaultPlan;
import br.dev.crm.sandbox.fault.SeededFaultPlan;
import br.dev.crm.sandbox.ledger.Ledger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Many records written by sixteen threads into a CRM that loses, cuts and refuses some of the requests, and keeps a
 * ledger of what it executed.
 */
final class FaultyCrmRun implements AutoCloseable {
    /** Can be set by {@code -Dcrm.seed}. */
    static final long SEED = Long.getLong("crm.seed", 42);

    private static final int THREADS = 16;
    private static final String KEY = "externalId";

    private final FaultPlan plan;
    private final CrmSandbox sandbox;
    private final CrmClient client;
    private final CrmResource<KeyedCustomer> customers;

    /**
     * The mix of faults, by requests: 2 % are executed and then cut, 2 % cut before, 2 % get a 500 before and 1 % after
     * they were executed, and 1 % get a 429; the same record is hit twice at most.
     */
    static SeededFaultPlan.Builder faults() {
        return SeededFaultPlan.builder(SEED, KEY)
                .percent(2, Fault.cut().afterExecution())
                .percent(2, Fault.cut())
                .percent(2, Fault.status(500))
                .percent(1, Fault.status(500).afterExecution())
                .percent(1, Fault.status(429).header("Retry-After", "0"))
                .atMostPerRecord(2);
    }

    /** Starts a CRM with these faults and a client of it; the seed is printed and can be set by {@code -Dcrm.seed}. */
    FaultyCrmRun(Combination combination, FaultPlan plan) {
        this(combination, plan, builder -> builder);
    }

    /** The same with a client that has further settings. */
    FaultyCrmRun(Combination combination, FaultPlan plan, UnaryOperator<CrmClientBuilder> settings) {
        System.out.println("records: seed " + SEED);
        this.plan = plan;
        sandbox = CrmSandbox.builder()
                .ledger(CustomerRequests.CUSTOMERS.service(), CustomerRequests.CUSTOMERS.resource(), KEY)
                .keepRequests(0)
                .faultPlan(plan)
                .start();
        client = settings.apply(combination
                        .builder()
                        .integrationUri(sandbox.integrationUri())
                        .credentials(sandbox.username(), sandbox.password(), sandbox.tenant())
                        .retryPolicy(RetryPolicies.FAST)
                        // these 429s say nothing about a rate, so nothing is to be paced
                        .rateLimiter(longest -> Optional.of(Duration.ZERO)))
                .build();
        customers = client.resource(CustomerRequests.CUSTOMERS, KeyedCustomer.class);
    }

    /** The key of a record. */
    static String key(int number) {
        return "record-" + number;
    }

    /** The filter that finds the record with this key. */
    static Filter filter(String key) {
        return Filter.eq(KEY, key);
    }

    /** A record with this key. */
    static KeyedCustomer customer(String key) {
        return new KeyedCustomer(key, "Padaria " + key);
    }

    /** Puts records into the CRM without a request. */
    void put(IntStream numbers) {
        numbers.forEach(number -> sandbox.put(
                CustomerRequests.CUSTOMERS.service(),
                CustomerRequests.CUSTOMERS.resource(),
                Map.of(KEY, key(number), "name", "Padaria " + key(number))));
    }

    /**
     * Does this with the key of each record, from number 0.
     *
     * @return what went wrong, by key
     */
    Map<String, CrmException> each(int count, BiConsumer<CrmResource<KeyedCustomer>, String> action)
            throws InterruptedException {
        Map<String, CrmException> failures = new ConcurrentHashMap<>();
        List<End<Object>> ends = ConcurrentRun.run(THREADS, Duration.ofMinutes(5), thread -> () -> {
            for (int number = thread; number < count; number += THREADS) {
                try {
                    action.accept(customers, key(number));
                } catch (CrmException e) {
                    failures.put(key(number), e);
                }
            }
            return null;
        });
        for (End<Object> end : ends) {
            if (!end.succeeded()) {
                throw new AssertionError("Not an exception of the library", end.failure());
            }
        }
        return failures;
    }

    Ledger ledger() {
        return sandbox.ledger();
    }

    SeededFaultPlan plan() {
        return (SeededFaultPlan) plan;
    }

    CrmResource<KeyedCustomer> customers() {
        return customers;
    }

    /**
     * Which failures say something else than that their record is in doubt; all faults of the mix but a 429 leave it
     * so.
     */
    List<String> wrongDeliveries(Map<String, CrmException> failures) {
        List<String> wrong = new ArrayList<>();
        failures.forEach((key, failure) -> {
            List<SeededFaultPlan.Hit> hits = plan().hits(key);
            boolean doubt = hits.stream().anyMatch(hit -> hit.fault().status() != 429);
            if (failure.delivery() != (doubt ? Delivery.UNKNOWN : Delivery.ANSWERED)) {
                wrong.add(key + " met " + hits + ": " + failure);
            }
        });
        return wrong;
    }

    @Override
    public void close() {
        client.close();
        sandbox.close();
    }
}
