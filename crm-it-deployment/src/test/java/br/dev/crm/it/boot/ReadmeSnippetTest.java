package br.dev.crm.it.boot;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ForEachCombination;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the applications of Spring Boot are made of, looked at without building them. */
class ReadmeSnippetTest {
    @ForEachCombination
    void hasALineForEachTransportAndCodec(Combination combination) throws IOException {
        assertThat(ReadmeSnippet.read().xml(combination))
                .containsOnlyOnce("<artifactId>crm-core</artifactId>")
                .containsOnlyOnce("<artifactId>crm-transport-" + combination.transport() + "</artifactId>")
                .containsOnlyOnce("<artifactId>crm-json-" + combination.codec() + "</artifactId>")
                .doesNotContain("<!--");
    }

    @Test
    void thePortugueseReadmeHasTheSameSnippets() throws IOException {
        ReadmeSnippet snippet = ReadmeSnippet.read();

        assertThat(Files.readString(Path.of("..", "README.pt-BR.md"))).contains(snippet.xml(), snippet.java());
    }
}
