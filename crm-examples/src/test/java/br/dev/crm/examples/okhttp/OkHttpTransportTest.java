package br.dev.crm.examples.okhttp;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmResource;
import br.dev.crm.document.Document;
import br.dev.crm.filter.Filter;
import br.dev.crm.names.ResourceNames;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.sandbox.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The transport that is written from zero in the testkit's README, in a client. */
class OkHttpTransportTest {
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Path SOURCES = Path.of("src/test/java/br/dev/crm/examples/okhttp");

    @Test
    void aClientWorksOverIt() {
        try (CrmSandbox sandbox = CrmSandbox.start();
                CrmClient crm = CrmClient.builder()
                        .integrationUri(sandbox.integrationUri())
                        .credentials(sandbox.username(), sandbox.password(), sandbox.tenant())
                        .transport(new OkHttpTransportProvider())
                        .build()) {
            CrmResource<Document> customers = crm.resource(ResourceNames.customers("v4"), Document.class);
            Filter key = Filter.eq("externalId", "K1");
            customers.upsert(key, Document.empty().with("externalId", "K1").with("name", "Padaria São João"));
            sandbox.failNext(1, Fault.status(502));

            assertThat(customers.list(key))
                    .singleElement()
                    .satisfies(found -> assertThat(found.text("name")).contains("Padaria São João"));
        }
    }

    @ParameterizedTest
    @CsvSource({"okhttp3., okhttp-jvm 5.5.1", "okio., okio-jvm 3.18.1", "kotlin., kotlin-stdlib 2.1.21"})
    void saysWhichJarIsMissing(String hidden, String jar) {
        assertThat(new OkHttpTransportProvider(new Hiding(hidden)).unavailableReason())
                .hasValueSatisfying(reason -> assertThat(reason).contains(jar, "missing on the class path"));
    }

    @Test
    void theReadmeOfTheTestkitShowsIt() throws IOException {
        String source = withoutSpace(Files.readString(SOURCES.resolve("PlainExchange.java")));

        assertThat(JAVA.matcher(Files.readString(Path.of("../crm-testkit/README.md")))
                        .results()
                        .map((MatchResult block) -> withoutSpace(block.group(1)))
                        .filter(block -> block.contains("intercept(")))
                .singleElement()
                .satisfies(block -> assertThat(source).contains(block));
    }

    private static String withoutSpace(String java) {
        return java.replaceAll("\\s", "");
    }

    /** A class path without the jar that holds these classes. */
    private static final class Hiding extends ClassLoader {
        private final String hidden;

        Hiding(String hidden) {
            super(OkHttpTransportTest.class.getClassLoader());
            this.hidden = hidden;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith(hidden)) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
