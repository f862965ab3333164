package br.dev.crm.benchmarks.result;

import br.dev.crm.benchmarks.load.Cost;
import br.dev.crm.benchmarks.peer.PeerKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Results as a file, so that the pages can be written again without measuring again. */
public final class ResultsFile {
    private static final String SEPARATOR = "\t";

    private ResultsFile() {}

    /** Writes all results. */
    public static void write(Results results, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Sample sample : results.samples()) {
            lines.add(String.join(
                    SEPARATOR,
                    "sample",
                    sample.combination(),
                    sample.kind().name(),
                    "" + sample.fork(),
                    sample.cost().line()));
        }
        results.failures().forEach((key, reason) -> lines.add(String.join(SEPARATOR, "failure", key, reason)));
        results.facts().forEach((name, value) -> lines.add(String.join(SEPARATOR, "fact", name, value)));
        Files.write(file, lines);
    }

    /** Reads what was written. */
    public static Results read(Path file) throws IOException {
        Results results = new Results();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(SEPARATOR, -1);
            switch (parts[0]) {
                case "sample" ->
                    results.add(parts[1], PeerKind.valueOf(parts[2]), Integer.parseInt(parts[3]), Cost.of(parts[4]));
                case "failure" -> results.failed(parts[1], parts[2]);
                case "fact" -> results.fact(parts[1], parts[2]);
                default -> throw new IOException("An unknown line: " + parts[0]);
            }
        }
        return results;
    }
}
