package br.dev.crm.testkit.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.testkit.model.ContractModels.Address;
import br.dev.crm.testkit.model.ContractModels.Company;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The provider, threads, and the end. */
public abstract class LifecycleContractTests extends CodecContractTests {
    private static final int THREADS = 100;
    private static final int ROUNDS = 100;

    protected LifecycleContractTests(Supplier<JsonCodecProvider> provider) {
        super(provider);
    }

    @Test
    @DisplayName("C54 A provider has a name in lower case without spaces, and says that it can work here.")
    void aProviderHasANameAndWorks() {
        assertTrue(provider().name().matches("[a-z0-9][a-z0-9._-]*"), provider().name());
        assertEquals(Optional.empty(), provider().unavailableReason());
    }

    @Test
    @DisplayName("C55 One codec and its bindings serve a hundred threads at a time.")
    void oneCodecServesAHundredThreads() throws Exception {
        JsonBinding<Company> shared = codec().bind(Company.class);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                work.add(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return roundTrips(thread, shared, codec().bind(Company.class));
                });
            }
            for (Future<Integer> done : threads.invokeAll(work)) {
                assertEquals(ROUNDS, done.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static int roundTrips(int thread, JsonBinding<Company> writer, JsonBinding<Company> reader)
            throws IOException {
        int equal = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String mark = thread + "-" + i;
            Company company = new Company("é" + mark, List.of(new Address(mark, "p"), new Address(null, mark)));
            JsonOutput out = new JsonOutput();
            writer.write(company, out);
            if (company.equals(reader.read(JsonInput.of(out.toByteArray())))) {
                equal++;
            }
        }
        return equal;
    }

    @Test
    @DisplayName("C56 A codec may be closed twice, and another one of its provider is not closed with it.")
    void aCodecMayBeClosedTwice() throws IOException {
        JsonCodec other = provider().create(CodecSettings.defaults());
        other.bind(Address.class);
        other.close();
        other.close();

        assertEquals("{\"street\":\"a\"}", write(new Address("a", null)));
    }
}
