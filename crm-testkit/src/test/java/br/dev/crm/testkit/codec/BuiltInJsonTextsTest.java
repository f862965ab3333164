package br.dev.crm.testkit.codec;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonToken;
import br.dev.crm.testkit.codec.JsonTexts.Text;
import br.dev.crm.testkit.codec.JsonTexts.Verdict;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuiltInJsonTextsTest {

    @Test
    void theTokenizerAgreesWithOurVerdicts() {
        assertThat(BuiltInJsonTexts.all()).allSatisfy(text -> {
            if (text.verdict() != Verdict.OPEN) {
                assertThat(isJson(text)).isEqualTo(text.verdict() == Verdict.VALID);
            }
        });
    }

    @Test
    void noTextIsThereTwice() {
        List<String> names = BuiltInJsonTexts.all().stream()
                .map(text -> text.verdict() + text.name())
                .toList();

        assertThat(new HashSet<>(names)).hasSameSizeAs(names).hasSizeGreaterThan(200);
    }

    private static boolean isJson(Text text) {
        try {
            JsonInput input = JsonInput.of(text.bytes());
            while (input.next() != JsonToken.END) {
                // to the end
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
