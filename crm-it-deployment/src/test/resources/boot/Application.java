package com.example.bakery;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmResource;
import br.dev.crm.filter.Filter;
import br.dev.crm.request.ResourceName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Runs the snippet of the README, and a client that the main thread has built, in each place where calls may be made. */
@SpringBootApplication
public class Application implements CommandLineRunner {
    /** The class loaders that the threads had that made a call. */
    private final Set<String> loaders = new TreeSet<>();

    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }

    @Override
    public void run(String... arguments) throws Exception {
        Place main = Callable::call;
        Place commonPool = task -> CompletableFuture.supplyAsync(() -> unchecked(task)).join();
        Place parallelStream = Application::inParallelStream;
        Place withoutLoader = Application::withoutContextClassLoader;

        report("main thread", main, arguments);
        report("common pool", commonPool, arguments);
        report("parallel stream", parallelStream, arguments);
        report("no context loader", withoutLoader, arguments);
    }

    private void report(String name, Place place, String[] arguments) throws Exception {
        print(name + ", built there", place.run(() -> note(builtThere(arguments))));
        try (CrmClient crm = client(arguments)) {
            print(name + ", built before", place.run(() -> note(builtBefore(crm))));
        }
    }

    private static boolean builtThere(String[] arguments) {
        return Snippet.run(arguments[0], arguments[1], arguments[2], arguments[3])
                .equals(List.of(new Snippet.Bakery("0101000042", "42", "Padaria S\u00e3o Jo\u00e3o")));
    }

    private static boolean builtBefore(CrmClient crm) {
        ResourceName name = ResourceName.of("customer", "customers-integration", "v4");
        CrmResource<Snippet.Bakery> customers = crm.resource(name, Snippet.Bakery.class);
        Filter key = Filter.eq("externalId", "0101000043");
        Snippet.Bakery bakery = new Snippet.Bakery("0101000043", "43", "Padaria Concei\u00e7\u00e3o");
        customers.upsert(key, bakery);
        return customers.list(key).equals(List.of(bakery))
                && customers.async().list(key).join().equals(List.of(bakery));
    }

    private static CrmClient client(String[] arguments) {
        return CrmClient.builder()
                .integrationUri(arguments[0])
                .credentials(arguments[1], arguments[2], arguments[3])
                .build();
    }

    private boolean note(boolean found) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        synchronized (loaders) {
            loaders.add(loader == null ? "none" : loader.getClass().getSimpleName());
        }
        return found;
    }

    private void print(String name, boolean found) {
        System.out.println(name + ": found " + found + " by " + loaders);
        loaders.clear();
    }

    /** Two elements that wait for each other, so that the second is certainly with another thread than this one. */
    private static boolean inParallelStream(Callable<Boolean> task) {
        CyclicBarrier both = new CyclicBarrier(2);
        return IntStream.range(0, 2).parallel().mapToObj(element -> unchecked(() -> {
                    both.await(20, TimeUnit.SECONDS);
                    return task.call();
                }))
                .allMatch(found -> found);
    }

    private static boolean withoutContextClassLoader(Callable<Boolean> task) throws Exception {
        FutureTask<Boolean> result = new FutureTask<>(task);
        Thread thread = new Thread(result);
        thread.setContextClassLoader(null);
        thread.start();
        return result.get();
    }

    private static boolean unchecked(Callable<Boolean> task) {
        try {
            return task.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Place {
        boolean run(Callable<Boolean> task) throws Exception;
    }
}
