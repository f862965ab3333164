package br.dev.crm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TransportContractDocumentationTest {

    @Test
    void everyPromiseOfTheDocumentationIsAContractTestAndTheOtherWayRound() throws IOException {
        assertThat(ContractDocumentation.tested(HttpTransportContract.class))
                .containsExactlyInAnyOrderElementsOf(ContractDocumentation.documented("http", "T"));
    }

    @Test
    void thePromisesAreNumberedWithoutAGap() throws IOException {
        List<String> numbers = ContractDocumentation.documented("http", "T").stream()
                .map(promise -> promise.split(" ", 2)[0])
                .toList();

        assertThat(numbers)
                .hasSizeGreaterThan(45)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj(number -> "T" + number)
                        .toList());
    }
}
