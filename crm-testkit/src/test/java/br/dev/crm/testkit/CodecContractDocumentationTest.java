package br.dev.crm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CodecContractDocumentationTest {

    @Test
    void everyPromiseOfTheDocumentationIsAContractTestAndTheOtherWayRound() throws IOException {
        assertThat(ContractDocumentation.tested(JsonCodecContract.class))
                .containsExactlyInAnyOrderElementsOf(ContractDocumentation.documented("json", "C"));
    }

    @Test
    void thePromisesAreNumberedWithoutAGap() throws IOException {
        List<String> numbers = ContractDocumentation.documented("json", "C").stream()
                .map(promise -> promise.split(" ", 2)[0])
                .toList();

        assertThat(numbers)
                .hasSizeGreaterThan(40)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj(number -> "C" + number)
                        .toList());
    }
}
