package br.dev.crm.it.support;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A record with one number, for tests that are not about what is in a record. */
public record NumberRecord(int v) {
    /** The list that {@link ScriptedCrm} serves when nothing goes wrong. */
    public static final String LIST_OF_ONE = "[{\"v\":1}]";

    /** Returns so many records, numbered from 0. */
    public static List<NumberRecord> first(int count) {
        return IntStream.range(0, count).mapToObj(NumberRecord::new).toList();
    }

    /** Returns the records from one number up to another as JSON, with commas between them and no brackets. */
    public static String json(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> "{\"v\":" + number + "}")
                .collect(Collectors.joining(","));
    }
}
