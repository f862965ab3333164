package br.dev.crm.it.compatibility;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the source of a user who switches over every enum of the API, with all constants that it has today. */
final class EnumCaller {
    private EnumCaller() {}

    /**
     * Returns the source of a class {@code caller.Enums}.
     *
     * @param last the case that comes last in each switch, such as a default, or nothing
     */
    static String source(List<Class<?>> enums, String last) {
        String methods = enums.stream()
                .map(type -> """
                            for (%1$s one : %1$s.values()) {
                                out.accept("%2$s." + one.name() + " -> " + switch (one) { %3$s %4$s });
                            }
                        """.formatted(type.getCanonicalName(), type.getSimpleName(), cases(type), last))
                .collect(Collectors.joining());
        return "package caller;\n\npublic final class Enums {\n"
                + "    public static void run(java.util.function.Consumer<String> out) {\n" + methods + "    }\n}\n";
    }

    private static String cases(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(one -> "case " + ((Enum<?>) one).name() + " -> \"known\";")
                .collect(Collectors.joining(" "));
    }
}
