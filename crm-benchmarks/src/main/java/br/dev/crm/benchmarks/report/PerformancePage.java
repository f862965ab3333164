package br.dev.crm.benchmarks.report;

import br.dev.crm.benchmarks.peer.PeerKind;
import br.dev.crm.benchmarks.result.BenchmarkFigures;
import br.dev.crm.benchmarks.result.Combinations;
import br.dev.crm.benchmarks.result.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The page of one language. */
public final class PerformancePage {
    private final Results results;
    private final BenchmarkFigures figures;
    private final Phrases phrases;
    private final Numbers numbers;

    public PerformancePage(Results results, Language language) {
        this.results = results;
        this.figures = new BenchmarkFigures(results);
        this.phrases = new Phrases(language);
        this.numbers = new Numbers(language);
    }

    /** Writes the page and its chart into the folder of the documents. */
    public void write(Path documents) throws IOException {
        String suffix = phrases.language().suffix();
        Path images = Files.createDirectories(documents.resolve("img"));
        Files.writeString(images.resolve("performance" + suffix + ".svg"), new BarChart(figures, phrases).toString());
        Files.writeString(documents.resolve("performance" + suffix + ".md"), text());
    }

    /** Returns the tables alone, as the console shows them. */
    public String tables() {
        Tables tables = new Tables(results, phrases);
        return String.join(
                "\n",
                tables.calls(),
                tables.load(),
                tables.streams(),
                tables.starts(),
                new CodecTable(results, phrases).toString(),
                losses());
    }

    private String text() {
        Tables tables = new Tables(results, phrases);
        return String.join(
                "\n",
                phrases.of("page.head"),
                phrases.of("page.measured", fact(Combinations.DATE), machine(), jdks(), fact(Combinations.FORKS)),
                section("calls", tables.calls()),
                phrases.of("page.chart"),
                section("losses", losses()),
                section("load", tables.load()),
                section("streams", tables.streams()),
                section("starts", tables.starts()),
                section("codecs", new CodecTable(results, phrases).toString()),
                section("independent", new Independent(figures, phrases).toString()),
                phrases.of("page.independent-why"),
                phrases.of("page.how", serverCreates(), serverLists(), core()));
    }

    private String section(String name, String content) {
        return phrases.of("page." + name) + "\n" + content;
    }

    private String losses() {
        List<String> lines = new Losses(figures, phrases).lines();
        return lines.isEmpty()
                ? phrases.of("loss.none") + "\n"
                : lines.stream().map(line -> "- " + line + "\n").collect(Collectors.joining());
    }

    private String machine() {
        String[] shape = fact(Combinations.MACHINE).split(" ", -1);
        return phrases.of("machine", shape[0], shape[shape.length - 1]);
    }

    private String jdks() {
        return results.fact(Combinations.OTHER_JDK)
                .map(other -> phrases.of("jdks", fact(Combinations.JDK), other))
                .orElseGet(() -> phrases.of("jdk-alone", fact(Combinations.JDK)));
    }

    private String serverCreates() {
        return rounded(Combinations.SERVER_CREATES);
    }

    private String serverLists() {
        return rounded(Combinations.SERVER_LISTS);
    }

    private String core() {
        return results.fact(Combinations.CLOSURE)
                .map(Double::valueOf)
                .map(numbers::kibibytes)
                .orElse("–");
    }

    private String rounded(String name) {
        return results.fact(name)
                .map(Double::valueOf)
                .map(value -> numbers.count(Math.round(value / 1_000) * 1_000.0))
                .orElse("–");
    }

    private String fact(String name) {
        return results.fact(name).orElse("–");
    }

    /** Returns the label of a client in English, as the figures have it. */
    static String label(PeerKind kind) {
        return new Phrases(Language.ENGLISH).peer(kind);
    }
}
