package br.dev.crm.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.benchmarks.load.Cost;
import br.dev.crm.benchmarks.peer.PeerKind;
import br.dev.crm.benchmarks.result.BenchmarkFigures;
import br.dev.crm.benchmarks.result.Combinations;
import br.dev.crm.benchmarks.result.Results;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageTest {
    private final Results results = new Results();

    @TempDir
    Path documents;

    @BeforeEach
    void everyoneCostsTheSameButOurs() {
        results.fact(Combinations.MACHINE, "2 24");
        results.fact(Combinations.JDK, "17.0.1");
        results.fact(Combinations.DATE, "2026-11-27");
        List<String> combinations = new ArrayList<>(Combinations.CALLS);
        combinations.addAll(List.of(
                Combinations.THREADS,
                Combinations.ASYNC,
                Combinations.STREAM_48,
                Combinations.STREAM_24,
                Combinations.START_HTTP,
                Combinations.START_HTTPS,
                Combinations.BUILD));
        for (PeerKind kind : PeerKind.values()) {
            for (String combination : combinations) {
                long cost = kind == PeerKind.OURS_APACHE_GSON ? 1_500 : 1_000;
                results.add(combination, kind, 0, new Cost(1, cost, cost, cost, cost, 0));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysInWhichRowsOursLoses(Language language) throws Exception {
        String page = written(language);

        String line = language == Language.ENGLISH
                ? "- list of 100, ours, Apache + Gson: 1.50 × the CPU time of"
                : "- lista de 100, nosso, Apache + Gson: 1,50 × o tempo de CPU de";
        assertThat(page).contains(line).doesNotContain("JSON-B: ");
    }

    @Test
    void theReasonStandsInTheRowThatFailed() throws Exception {
        results.fail("create", PeerKind.FEIGN, "the id: 1 was due, got 2");

        assertThat(written(Language.ENGLISH).lines().filter(line -> line.startsWith("| OpenFeign")))
                .anyMatch(line -> line.contains("stopped: the id: 1 was due, got 2 | 1.00"));
    }

    @Test
    void aMissingJdkLeavesItsColumnOutAndSaysSo() throws Exception {
        assertThat(written(Language.ENGLISH)).contains("no newer JDK was there").doesNotContain("newer JDK |");
    }

    @Test
    void aNewerJdkHasItsColumn() throws Exception {
        results.fact(Combinations.OTHER_JDK, "25.0.1");

        assertThat(written(Language.ENGLISH))
                .contains("JDK 25.0.1 for virtual threads")
                .contains("newer JDK |");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theChartIsXml(Language language) throws Exception {
        String svg = new BarChart(new BenchmarkFigures(results), new Phrases(language)).toString();

        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                        .getElementsByTagName("rect")
                        .getLength())
                .isEqualTo(1 + 3 * 8);
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        ResourceBundle english = ResourceBundle.getBundle("br.dev.crm.benchmarks.report.phrases", Locale.ROOT);
        ResourceBundle portuguese =
                ResourceBundle.getBundle("br.dev.crm.benchmarks.report.phrases", Locale.forLanguageTag("pt-BR"));

        assertThat(portuguese.getLocale()).isEqualTo(Locale.forLanguageTag("pt-BR"));
        assertThat(portuguese.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet()).allMatch(key -> portuguese.containsKey(key));
    }

    private String written(Language language) throws Exception {
        new PerformancePage(results, language).write(documents);
        return Files.readString(documents.resolve("performance" + language.suffix() + ".md"));
    }
}
