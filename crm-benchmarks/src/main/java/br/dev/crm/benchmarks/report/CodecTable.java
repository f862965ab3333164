package br.dev.crm.benchmarks.report;

import br.dev.crm.benchmarks.codec.CodecKind;
import br.dev.crm.benchmarks.codec.CodecRun;
import br.dev.crm.benchmarks.result.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What JMH says of JSON alone. */
final class CodecTable {
    private static final List<String> BENCHMARKS = List.of("read", "write");

    private final Results results;
    private final Phrases phrases;
    private final Numbers numbers;

    CodecTable(Results results, Phrases phrases) {
        this.results = results;
        this.phrases = phrases;
        this.numbers = new Numbers(phrases.language());
    }

    @Override
    public String toString() {
        MarkdownTable table = new MarkdownTable(List.of(
                phrases.of("head.codec"),
                phrases.of("head.read"),
                phrases.of("head.read-bytes"),
                phrases.of("head.write"),
                phrases.of("head.write-bytes")));
        for (CodecKind kind : CodecKind.values()) {
            List<String> row = new ArrayList<>();
            row.add(kind.isOurs() ? "**" + phrases.codec(kind) + "**" : phrases.codec(kind));
            for (String benchmark : BENCHMARKS) {
                row.add(ratio(benchmark, kind));
                row.add(numbers.bytes(value(CodecRun.bytes(benchmark, kind))));
            }
            table.row(row);
        }
        return table.toString();
    }

    private String ratio(String benchmark, CodecKind kind) {
        OptionalDouble own = value(CodecRun.nanos(benchmark, kind));
        OptionalDouble floor = value(CodecRun.nanos(benchmark, CodecKind.BY_HAND));
        return own.isEmpty() || floor.isEmpty()
                ? "–"
                : numbers.ratio(own.getAsDouble() / floor.getAsDouble()) + " · "
                        + phrases.of("nanos", numbers.count(own.getAsDouble()));
    }

    private OptionalDouble value(String fact) {
        Optional<String> text = results.fact(fact);
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text.get()));
    }
}
