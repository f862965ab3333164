package br.dev.crm.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.benchmarks.contract.Peer;
import br.dev.crm.benchmarks.data.Customer;
import br.dev.crm.benchmarks.data.Protocol;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OperationsTest {
    @ParameterizedTest
    @EnumSource(
            value = Workload.class,
            names = {"BUILD", "ASYNC"},
            mode = EnumSource.Mode.EXCLUDE)
    void acceptsWhatIsDue(Workload workload) {
        assertThatCode(() -> Operations.verify(new Made(0), workload)).doesNotThrowAnyException();
        assertThatCode(() -> Operations.of(workload, new Made(0), 2_000).run()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = Workload.class,
            names = {"BUILD", "ASYNC", "CREATE"},
            mode = EnumSource.Mode.EXCLUDE)
    void noticesTheWrongRecord(Workload workload) {
        assertThatThrownBy(() -> Operations.verify(new Made(1), workload))
                .isInstanceOf(UnexpectedResponseException.class);
        assertThatThrownBy(() -> Operations.of(workload, new Made(1), 2_000).run())
                .isInstanceOf(UnexpectedResponseException.class);
    }

    @Test
    void noticesTheWrongId() {
        assertThatThrownBy(() -> Operations.of(Workload.CREATE, new Made(1), 1).run())
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("the id: " + Protocol.CREATED_ID + " was due, got 1");
    }

    @Test
    void aPeerThatThrowsIsNoResponse() {
        Peer throwing = new Made(0) {
            @Override
            public Customer find(String key) {
                throw new IllegalStateException("connection reset");
            }
        };

        assertThatThrownBy(() -> Operations.of(Workload.FIND, throwing, 1).run())
                .hasMessage("connection reset");
    }

    /** Responses without a server, and by a place too far when it is told so. */
    private static class Made implements Peer {
        private final int shift;

        Made(int shift) {
            this.shift = shift;
        }

        @Override
        public void login() {}

        @Override
        public String create(Customer customer) {
            return shift == 0 ? Protocol.CREATED_ID : "" + shift;
        }

        @Override
        public Customer find(String key) {
            return Customer.at(Customer.FOUND + shift);
        }

        @Override
        public List<Customer> list(int records) {
            return IntStream.range(shift, records + shift)
                    .mapToObj(Customer::at)
                    .toList();
        }

        @Override
        public void stream(int records, Consumer<? super Customer> each) {
            list(records - shift).forEach(each);
        }

        @Override
        public void close() {}
    }
}
