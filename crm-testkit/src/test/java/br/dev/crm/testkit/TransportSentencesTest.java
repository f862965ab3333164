package br.dev.crm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TransportSentencesTest {
    private static final Path DOCUMENTATION =
            Path.of("../crm-core/src/main/java/br/dev/crm/spi/http/package-info.java");
    private static final Pattern SENTENCE = Pattern.compile("<li>(T\\d+ [^<]*)");

    @Test
    void everySentenceOfTheDocumentationIsATestAndTheOtherWayRound() throws IOException {
        assertThat(tested()).containsExactlyInAnyOrderElementsOf(documented());
    }

    @Test
    void theSentencesAreNumberedWithoutAGap() throws IOException {
        List<String> numbers =
                documented().stream().map(sentence -> sentence.split(" ", 2)[0]).toList();

        assertThat(numbers)
                .hasSizeGreaterThan(45)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj(number -> "T" + number)
                        .toList());
    }

    private static List<String> documented() throws IOException {
        String text = Files.readString(DOCUMENTATION).replaceAll("\\R \\* *", " ");
        return SENTENCE.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1).strip())
                .toList();
    }

    private static List<String> tested() {
        return Arrays.stream(HttpTransportContract.class.getDeclaredClasses())
                .filter(group -> group.isAnnotationPresent(Nested.class))
                .flatMap(group -> Arrays.stream(group.getSuperclass().getDeclaredMethods()))
                .map((Method test) -> test.getAnnotation(DisplayName.class))
                .filter(Objects::nonNull)
                .map(DisplayName::value)
                .toList();
    }
}
