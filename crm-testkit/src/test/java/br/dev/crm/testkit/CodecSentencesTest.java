package br.dev.crm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CodecSentencesTest {
    private static final Path DOCUMENTATION =
            Path.of("../crm-core/src/main/java/br/dev/crm/spi/json/package-info.java");
    private static final Pattern SENTENCE = Pattern.compile("<li>(C\\d+ [^<]*)");

    @Test
    void everySentenceOfTheDocumentationIsATestAndTheOtherWayRound() throws IOException {
        assertThat(tested()).containsExactlyInAnyOrderElementsOf(documented());
    }

    @Test
    void theSentencesAreNumberedWithoutAGap() throws IOException {
        List<String> documented = documented();

        assertThat(documented).hasSizeGreaterThan(40);
        for (int i = 0; i < documented.size(); i++) {
            assertThat(documented.get(i)).startsWith("C" + (i + 1) + " ");
        }
    }

    private static List<String> documented() throws IOException {
        String text = Files.readString(DOCUMENTATION).replaceAll("\\R \\* *", " ");
        return SENTENCE.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1).strip())
                .toList();
    }

    private static List<String> tested() {
        List<String> sentences = new ArrayList<>();
        for (Class<?> group : JsonCodecContract.class.getDeclaredClasses()) {
            if (group.isAnnotationPresent(Nested.class)) {
                for (Method method : group.getSuperclass().getDeclaredMethods()) {
                    DisplayName sentence = method.getAnnotation(DisplayName.class);
                    if (sentence != null) {
                        sentences.add(sentence.value());
                    }
                }
            }
        }
        return sentences;
    }
}
