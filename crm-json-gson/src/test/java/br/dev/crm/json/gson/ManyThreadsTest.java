package br.dev.crm.json.gson;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.json.gson.Models.Address;
import br.dev.crm.json.gson.Models.Company;
import br.dev.crm.spi.CodecSettings;
import br.dev.crm.spi.JsonBinding;
import br.dev.crm.spi.JsonCodec;
import br.dev.crm.spi.JsonInput;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ManyThreadsTest {
    private static final int THREADS = 100;

    @Test
    @Timeout(60)
    void oneCodecServesAHundredThreads() throws Exception {
        JsonCodec codec = new GsonCodecProvider().create(CodecSettings.defaults());
        JsonBinding<Company> shared = codec.bind(Company.class);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                work.add(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return roundTrips(thread, shared, codec.bind(Company.class));
                });
            }
            for (Future<Integer> done : threads.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static int roundTrips(int thread, JsonBinding<Company> writer, JsonBinding<Company> reader)
            throws Exception {
        int equal = 0;
        for (int i = 0; i < 200; i++) {
            String mark = thread + "-" + i;
            Company company = new Company("é" + mark, List.of(new Address(mark, "p"), new Address(null, mark)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.write(company, out);
            if (company.equals(reader.read(JsonInput.of(out.toByteArray())))) {
                equal++;
            }
        }
        return equal;
    }
}
