package br.dev.crm.testkit.codec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Texts that are JSON, are not, or may be either: the public JSON parsing test suite where it is found, else texts of
 * our own that cover the same classes of input.
 */
public record JsonTexts(String origin, List<Text> all) {

    /** What a parser has to do with a text. */
    public enum Verdict {
        /** It has to be read. */
        VALID,
        /** It has to be refused. */
        INVALID,
        /** RFC 8259 leaves it to the parser. */
        OPEN
    }

    /** One text. */
    @SuppressWarnings("ArrayRecordComponent") // texts are told apart by their names
    public record Text(String name, Verdict verdict, byte[] bytes) {}

    /**
     * Returns the suite of the directory that the system property {@code crm.json.suite} names or that lies beside the
     * repository, else our own texts.
     */
    public static JsonTexts find() throws IOException {
        String named = System.getProperty("crm.json.suite");
        Path directory = Path.of(named == null ? "../../shared/data/json-suite" : named);
        if (Files.isDirectory(directory)) {
            return new JsonTexts("public suite", read(directory));
        }
        if (named != null) {
            throw new IOException("crm.json.suite names no directory: " + named);
        }
        return new JsonTexts("own texts", BuiltInJsonTexts.all());
    }

    private static List<Text> read(Path directory) throws IOException {
        List<Text> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".json")) {
                    texts.add(new Text(name, verdict(name), Files.readAllBytes(file)));
                }
            }
        }
        return texts;
    }

    private static Verdict verdict(String name) {
        return switch (name.charAt(0)) {
            case 'y' -> Verdict.VALID;
            case 'n' -> Verdict.INVALID;
            default -> Verdict.OPEN;
        };
    }

    /** Returns the texts of this verdict. */
    public List<Text> of(Verdict verdict) {
        return all.stream().filter(text -> text.verdict() == verdict).toList();
    }
}
