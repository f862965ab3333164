package br.dev.crm.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README shows code that is compiled, and nothing else. */
class ReadmeSnippetsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyLineOfJavaInTheReadmeStandsInACompiledFile() throws IOException {
        String sources = sources();
        List<String> blocks = JAVA.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(blocks).hasSizeGreaterThan(1);
        assertThat(blocks.stream().flatMap(String::lines).filter(line -> !line.startsWith("```")))
                .allSatisfy(line -> assertThat(sources).contains(withoutSpace(line)));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ReadmeSnippetsTest::read)
                    .map(ReadmeSnippetsTest::withoutSpace)
                    .collect(Collectors.joining());
        }
    }

    /** The formatter breaks lines where a page does not, and the page omits what a reader does not need. */
    private static String withoutSpace(String java) {
        return java.replaceAll("\\s|@Override", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
