package br.dev.crm.benchmarks.gate;

import br.dev.crm.benchmarks.peer.PeerKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The file of recorded bytes: a line for each workload and combination, so that a new figure is seen in a diff. */
public final class RecordedBytes {
    private static final String HEAD = "combination,workload,bytes";

    private final Map<String, Long> bytes = new TreeMap<>();

    /** Reads the file; nothing is recorded where there is none. */
    public static RecordedBytes read(Path file) throws IOException {
        RecordedBytes recorded = new RecordedBytes();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                if (!line.equals(HEAD)) {
                    int last = line.lastIndexOf(',');
                    recorded.bytes.put(line.substring(0, last), Long.parseLong(line.substring(last + 1)));
                }
            }
        }
        return recorded;
    }

    /** Returns what is recorded, or empty. */
    public OptionalLong of(PeerKind kind, String combination) {
        Long recorded = bytes.get(key(kind, combination));
        return recorded == null ? OptionalLong.empty() : OptionalLong.of(recorded);
    }

    /** Records a figure in place of another. */
    public void put(PeerKind kind, String combination, double measured) {
        bytes.put(key(kind, combination), Math.round(measured));
    }

    /** Writes the file. */
    public void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        bytes.forEach((key, value) -> lines.add(key + "," + value));
        Files.write(file, lines);
    }

    private static String key(PeerKind kind, String combination) {
        return kind.combination() + "," + combination;
    }
}
