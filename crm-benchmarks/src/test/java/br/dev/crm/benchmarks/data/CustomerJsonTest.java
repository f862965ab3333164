package br.dev.crm.benchmarks.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CustomerJsonTest {
    private static final List<Customer> CUSTOMERS =
            IntStream.range(0, 1_000).mapToObj(Customer::at).toList();

    @Test
    void aRecordHasAbout250Bytes() {
        assertThat(CustomerWriter.json(Customer.at(Customer.FOUND)).length).isBetween(240, 300);
    }

    @Test
    void writesWhatGsonReads() {
        Customer odd = new Customer(
                -7, "\"\\\n\u20ac\ud83d\ude00", "", "a", true, 1e300, "b", new Customer.Address("c", "d", "e"));

        String json = new String(CustomerWriter.json(odd), StandardCharsets.UTF_8);

        assertThat(new Gson().fromJson(json, Customer.class)).isEqualTo(odd);
    }

    @Test
    void readsAListThatIsHeldWhole() throws IOException {
        byte[] json = CustomerWriter.json(CUSTOMERS);

        assertThat(CustomerReader.list(json, json.length)).isEqualTo(CUSTOMERS);
    }

    @Test
    void readsAStreamWhoseBytesComeInPieces() throws IOException {
        List<Customer> read = new ArrayList<>();

        CustomerReader.stream(new Dripping(CustomerWriter.json(CUSTOMERS)), read::add);

        assertThat(read).isEqualTo(CUSTOMERS);
    }

    @Test
    void readsWhatGsonWrites() throws IOException {
        String json = new GsonBuilder().setPrettyPrinting().create().toJson(CUSTOMERS);

        assertThat(CustomerReader.list(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(CUSTOMERS);
    }

    @Test
    void aListThatBreaksOffIsNoShorterList() {
        byte[] json = CustomerWriter.json(CUSTOMERS);
        InputStream half = new ByteArrayInputStream(Arrays.copyOf(json, json.length / 2));

        assertThatThrownBy(() -> CustomerReader.list(half)).isInstanceOf(EOFException.class);
    }

    /** Gives seven bytes a read. */
    private static final class Dripping extends ByteArrayInputStream {
        Dripping(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, 7));
        }
    }
}
