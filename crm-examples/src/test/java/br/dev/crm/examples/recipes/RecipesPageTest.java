package br.dev.crm.examples.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the recipes show code that is compiled and commands that there are. */
class RecipesPageTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Path SOURCES = Path.of("src/main/java/br/dev/crm/examples/recipes");
    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("(?m)^mvn .* -Drecipe=(\\S+) .*$");
    private static final Pattern LINK = Pattern.compile("\\]\\((\\.\\./crm-examples/[^)]+)\\)");

    @ParameterizedTest
    @ValueSource(strings = {"recipes.md", "recipes.pt-BR.md"})
    void everyBlockOfJavaIsAPieceOfACompiledFile(String page) throws IOException {
        List<String> sources = sources();

        assertThat(blocks(page))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(block -> assertThat(sources).anyMatch(source -> source.contains(withoutSpace(block))));
    }

    @Test
    void bothLanguagesShowTheSameCodeAndTheSameCommands() throws IOException {
        assertThat(blocks("recipes.pt-BR.md")).isEqualTo(blocks("recipes.md"));
        assertThat(found(COMMAND, "recipes.pt-BR.md", 1)).isEqualTo(found(COMMAND, "recipes.md", 1));
    }

    @Test
    void thereIsACommandForEachRecipe() throws IOException {
        assertThat(found(COMMAND, "recipes.md", 1))
                .containsExactly("nightly-upsert", "changed-since", "merge-attributes", "webhook")
                .allSatisfy(name -> assertThat(Files.readString(SOURCES.resolve("Recipe.java")))
                        .contains("case \"" + name + "\""));
    }

    @Test
    void mavenTakesTheSameNames() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<regex>" + String.join("|", found(COMMAND, "recipes.md", 1)) + "</regex>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recipes.md", "recipes.pt-BR.md"})
    void everyLinkToAFileLeadsToOne(String page) throws IOException {
        assertThat(found(LINK, page, 1))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(DOCS.resolve(link)).exists());
    }

    private static List<String> blocks(String page) throws IOException {
        return found(JAVA, page, 1);
    }

    private static List<String> found(Pattern pattern, String page, int group) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(DOCS.resolve(page)));
        return matcher.results().map(match -> match.group(group)).toList();
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(RecipesPageTest::read)
                    .map(RecipesPageTest::withoutSpace)
                    .toList();
        }
    }

    /** A page omits the indents of a class. */
    private static String withoutSpace(String java) {
        return java.replaceAll("\\s", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
