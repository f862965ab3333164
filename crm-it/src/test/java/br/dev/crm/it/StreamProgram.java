package br.dev.crm.it;

import br.dev.crm.CrmClient;
import br.dev.crm.paging.Paging;
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
        try (CrmClient client = CrmClient.builder()
                .transport(arguments[0])
                .codec(arguments[1])
                .integrationUri(arguments[2])
                .credentials("ana@padaria.example", "pass-word-7", "padaria")
                .proxy(null)
                .responseTimeout(Duration.ofMinutes(1))
                .paging(paging)
                .build()) {
            long start = System.nanoTime();
            long count = 0;
            long sum = 0;
            try (Stream<GeneratedCustomer> all = client.resource(Case.CUSTOMERS, GeneratedCustomer.class).stream()) {
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
