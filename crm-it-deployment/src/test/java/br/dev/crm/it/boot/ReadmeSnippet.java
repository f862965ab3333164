package br.dev.crm.it.boot;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.it.support.Combination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The two snippets below "Use it" in the README, as a reader pastes them.
 *
 * @param xml what goes into a POM
 * @param java what goes into a class
 * @param imports the imports of the file which the page links for them
 */
record ReadmeSnippet(String xml, String java, String imports) {
    private static final Path ROOT = Path.of("..");
    private static final Pattern CHOICE =
            Pattern.compile("<artifactId>(crm-[a-z-]+)</artifactId> <!-- or (crm-[a-z-]+) -->");
    private static final Pattern LINKED_FILE = Pattern.compile("\\[the file]\\(([^)]+\\.java)\\)");

    static ReadmeSnippet read() throws IOException {
        String page = Files.readString(ROOT.resolve("README.md"));
        String section = page.substring(page.indexOf("\n## Use it\n") + 1).split("\n## ", 2)[0];
        String file = Files.readString(ROOT.resolve(first(LINKED_FILE, section)));
        return new ReadmeSnippet(
                block("xml", section),
                block("java", section),
                file.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n")));
    }

    private static String block(String language, String section) {
        return first(Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL), section);
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as("%s in the README", pattern).isTrue();
        return found.group(1);
    }

    /** The snippet for a POM, with this transport and codec; where it has another, what its comment names instead. */
    String xml(Combination combination) {
        return CHOICE.matcher(xml).replaceAll(choice -> "<artifactId>" + chosen(choice, combination) + "</artifactId>");
    }

    private static String chosen(MatchResult choice, Combination combination) {
        String wanted = choice.group(1).startsWith("crm-transport-")
                ? "crm-transport-" + combination.transport()
                : "crm-json-" + combination.codec();
        assertThat(wanted).isIn(choice.group(1), choice.group(2));
        return wanted;
    }

    /** The snippet for a class, as the members and a method of a class {@code Snippet}. */
    String classNamedSnippet(String packageName) {
        int statements = java.indexOf("try (");
        return """
                package %s;

                %s

                public final class Snippet {
                %s
                    static List<Bakery> run(String integrationUri, String user, String password, String tenant) {
                %s
                    }
                }
                """.formatted(packageName, imports, java.substring(0, statements), java.substring(statements));
    }
}
