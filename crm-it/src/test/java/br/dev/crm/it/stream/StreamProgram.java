package br.dev.crm.it.stream;

import br.dev.crm.CrmClient;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.paging.Paging;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;

/** Reads a list of any length as a stream; to be run with a small heap. */
public final class StreamProgram {
    private static final int PAGE = 1_000;

    private StreamProgram() {}

    /**
     * Prints how many records came, the sum over them, and the milliseconds that it took.
     *
     * @param arguments transport, codec, integration URI, and {@code pages} where the list is asked for in pages
     */
    public static void main(String[] arguments) {
        Paging paging = arguments.length > 3 ? Paging.pages("page", 0, "size", PAGE) : Paging.none();
        try (CrmClient client = Combination.of(arguments[0], arguments[1])
                .client(URI.create(arguments[2]))
                .responseTimeout(Duration.ofMinutes(1))
                .paging(paging)
                .build()) {
            long start = System.nanoTime();
            long count = 0;
            long sum = 0;
            try (Stream<GeneratedCustomer> all =
                    client.resource(CustomerRequests.CUSTOMERS, GeneratedCustomer.class).stream()) {
                for (Iterator<GeneratedCustomer> next = all.iterator(); next.hasNext(); ) {
                    sum = next.next().addTo(sum);
                    count++;
                }
            }
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            System.out.println("records " + count + " sum " + sum + " millis " + millis);
        }
    }
}
