package br.dev.crm.it.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.error.CrmException;
import br.dev.crm.it.support.Combination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Errors that people meet, provoked on both transports, say what to do in both languages. What they say is written to
 * {@code target/provoked-errors.*.md}, to be read by somebody who is new to the library.
 */
class AdviceOfProvokedErrorsTest {
    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");
    private static final List<String> ENGLISH = Collections.synchronizedList(new ArrayList<>());
    private static final List<String> PORTUGUESE = Collections.synchronizedList(new ArrayList<>());

    static Stream<Arguments> provocations() {
        return Provocation.all().stream()
                .flatMap(provocation -> Stream.of("apache", "jdk")
                        .map(transport -> Arguments.of(provocation.title(), transport, provocation)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("provocations")
    void hasTheCodeAndTheSituation(String title, String transport, Provocation provocation) {
        CrmException failure = catchThrowableOfType(
                CrmException.class, () -> provocation.run().with(Combination.of(transport, "gson")));

        assertThat(failure).as(title).isNotNull();
        note(ENGLISH, title, transport, failure, Locale.ENGLISH);
        note(PORTUGUESE, title, transport, failure, BRAZIL);
        assertThat(failure.code()).as(failure.getMessage()).isEqualTo(provocation.code());
        assertThat(failure.situation().orElse(null)).as(failure.getMessage()).isEqualTo(provocation.situation());
        assertThat(failure.advice(BRAZIL)).isNotEqualTo(failure.advice(Locale.ENGLISH));
    }

    private static void note(List<String> page, String title, String transport, CrmException failure, Locale locale) {
        page.add("## " + title + " (" + transport + ")\n\n"
                + failure.getMessage() + "\n\n"
                + failure.explanation(locale) + "\n\n"
                + failure.advice(locale) + "\n");
    }

    @AfterAll
    static void write() throws IOException {
        Files.writeString(Path.of("target", "provoked-errors.en.md"), String.join("\n", ENGLISH));
        Files.writeString(Path.of("target", "provoked-errors.pt-BR.md"), String.join("\n", PORTUGUESE));
    }
}
