package br.dev.crm.it.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import br.dev.crm.it.support.Sizes;
import br.dev.crm.testkit.Figures;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An application of Spring Boot that cannot work says what to write, and works when just that is written. */
class SpringBootFaultsIT {
    private static final Map<BootRelease, Map<BootFault, String>> MESSAGES = new EnumMap<>(BootRelease.class);
    private static final Map<BootRelease, BootBuild> MENDED = new EnumMap<>(BootRelease.class);

    @BeforeAll
    static void buildThemBrokenAndMended() throws Exception {
        assumeThat(Sizes.areFull()).as("builds with Maven are for -Pfull").isTrue();
        for (BootRelease boot : BootRelease.values()) {
            BootBuild broken = BootBuild.of("broken", boot, applications());
            Map<BootFault, String> messages = new LinkedHashMap<>();
            for (BootFault fault : BootFault.ALL) {
                messages.put(fault, broken.run(fault.application()));
            }
            MESSAGES.put(boot, messages);
            MENDED.put(
                    boot,
                    BootBuild.of(
                            "mended",
                            boot,
                            messages.entrySet().stream()
                                    .map(entry -> Remedy.in(message(entry.getValue()))
                                            .applyTo(entry.getKey().application()))
                                    .toList()));
        }
    }

    private static List<BootApplication> applications() {
        return BootFault.ALL.stream().map(BootFault::application).toList();
    }

    static Stream<Arguments> faults() {
        return Stream.of(BootRelease.values())
                .flatMap(boot -> BootFault.ALL.stream().map(fault -> Arguments.of(boot, fault)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysItOnceAndWithOneRemedy(BootRelease boot, BootFault fault) {
        String output = MESSAGES.get(boot).get(fault);

        assertThat(output.lines().filter(line -> line.contains("[CRM-")))
                .as(output)
                .hasSize(1)
                .allSatisfy(line -> assertThat(line)
                        .contains("is there, but it cannot be used")
                        .containsPattern(fault.said()))
                .allSatisfy(line -> assertThat(Remedy.in(line)).matches(Remedy::isOne, "is one remedy"));
        assertThat(output).doesNotContain(" WARN ", "Caused by");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theRemedyWorksAsWritten(BootRelease boot, BootFault fault) throws Exception {
        String before = MESSAGES.get(boot).get(fault);
        String output = MENDED.get(boot).run(fault.application());

        assertThat(SpringBootIT.results(before)).as(before).isEmpty();
        assertThat(SpringBootIT.results(output))
                .as(() -> message(before) + "\n" + output)
                .hasSize(8);
        assertThat(output).doesNotContain(" WARN ", " ERROR ");
        Figures.add("boot-remedies-that-work", "boot" + boot + " " + fault, 1, "of 1", "= 1");
    }

    /** The lines that have a code of ours; empty for none. */
    private static String message(String output) {
        return String.join(
                "\n", output.lines().filter(line -> line.contains("[CRM-")).toList());
    }
}
