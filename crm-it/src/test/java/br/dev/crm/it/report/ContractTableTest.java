package br.dev.crm.it.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * docs/contracts.md is what the suites of the four providers have found; {@code -Dcrm.docs.write=true} writes it anew.
 */
class ContractTableTest {
    private static final Path PAGE = Path.of("..", "docs", "contracts.md");

    /** The page is about the oldest JDK; on newer ones some contracts are held that are not held there. */
    private static final int JDK_OF_THE_PAGE = 17;

    @Test
    void thePageSaysWhatTheSuitesFound() throws IOException {
        ContractTable transports = ContractTable.read(
                "transport", providers("apache", "crm-transport-apache", "jdk", "crm-transport-jdk"));
        ContractTable codecs =
                ContractTable.read("codec", providers("gson", "crm-json-gson", "jsonb", "crm-json-jsonb"));
        if (!transports.isComplete() || !codecs.isComplete()) {
            System.out.println("skipped: the suites of the four providers have to run before (mvn verify at the root)");
        }
        assumeThat(transports.isComplete() && codecs.isComplete()).isTrue();

        assertThat(transports.failures()).isEmpty();
        assertThat(codecs.failures()).isEmpty();
        assumeThat(Runtime.version().feature()).isEqualTo(JDK_OF_THE_PAGE);
        String page = page(transports, codecs);
        if (Boolean.getBoolean("crm.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    private static Map<String, String> providers(String first, String firstModule, String second, String secondModule) {
        Map<String, String> providers = new LinkedHashMap<>();
        providers.put(first, firstModule);
        providers.put(second, secondModule);
        return providers;
    }

    private static String page(ContractTable transports, ContractTable codecs) {
        return """
                # What every transport and every codec promises

                Generated from the suites of `crm-testkit` as they ran on JDK %d; do not edit (`mvn -B verify -Dcrm.docs.write=true`).
                *Not held* means that the library below makes it impossible; the reason stands beside it. On JDK 25 the same contracts hold, and T6 and T79
                for the JDK transport, too.

                ## Transports

                %s
                ## Codecs

                %s""".formatted(JDK_OF_THE_PAGE, transports.markdown(), codecs.markdown());
    }
}
