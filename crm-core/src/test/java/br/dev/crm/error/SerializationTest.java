package br.dev.crm.error;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.Delivery;
import br.dev.crm.http.HttpHeaders;
import br.dev.crm.status.CrmStatus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an exception still knows after it was serialized, as by a cluster, a batch framework or a remote call. */
class SerializationTest {
    private static final HttpHeaders HEADERS = HttpHeaders.builder()
            .add("X-Request-Id", "r-7")
            .add("X-Owner", "Ana")
            .build();

    /** A cause whose class says that it can be serialized, and which cannot. */
    private static final class Stubborn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings({"serial", "unused"}) // it is there to be in the way
        private final Object handle = new Object();

        Stubborn(String message) {
            super(message);
        }
    }

    private static ErrorFacts facts(Throwable cause) {
        return ErrorFacts.of(ErrorCode.RATE_LIMITED)
                .message("What happened")
                .call("create customer", Delivery.UNKNOWN, 3, Duration.ofMillis(1_234))
                .curl(() -> "curl with the name Ana")
                .response(new CrmStatus(429, CrmStatus.of(429).meaning()), HEADERS, "the name Ana")
                .retryAfter(Duration.ofSeconds(9))
                .path("$[3].name")
                .excerpt("an excerpt with Ana")
                .violations(List.of("One.", "Two."))
                .count(42)
                .unreadableCount(3)
                .resumePoint(ResumePoint.of(Map.of("skip", "42")))
                .timeout(true)
                .cause(cause)
                .build();
    }

    static Stream<CrmException> everyException() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/br/dev/crm/error"))) {
            return files
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> name.endsWith("Exception"))
                    .filter(name -> !name.equals("CrmException") && !name.equals("StatusException"))
                    .sorted()
                    .map(SerializationTest::make)
                    .toList()
                    .stream();
        }
    }

    private static CrmException make(String name) {
        try {
            return Class.forName("br.dev.crm.error." + name)
                    .asSubclass(CrmException.class)
                    .getConstructor(ErrorFacts.class)
                    .newInstance(facts(new IOException("broken pipe")));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] written(CrmException exception) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(exception);
        }
        return bytes.toByteArray();
    }

    private static CrmException readBack(CrmException exception) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(written(exception)))) {
            return (CrmException) in.readObject();
        }
    }

    @ParameterizedTest
    @MethodSource("everyException")
    void everyExceptionKeepsItsFacts(CrmException before) throws IOException, ClassNotFoundException {
        CrmException after = readBack(before);

        assertThat(after).hasSameClassAs(before).hasMessage(before.getMessage());
        assertThat(after.getMessage())
                .endsWith(" (create customer, UNKNOWN, 3 attempts, 1234 ms, request id r-7) [CRM-0429]");
        assertThat(after.code()).isEqualTo(ErrorCode.RATE_LIMITED);
        assertThat(after.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(after.attempts()).isEqualTo(3);
        assertThat(after.elapsed()).isEqualTo(Duration.ofMillis(1_234));
        assertThat(after.request()).contains("create customer");
        assertThat(after.getCause()).isInstanceOf(IOException.class).hasMessage("broken pipe");
        assertThat(after.getStackTrace()).isEqualTo(before.getStackTrace());
    }

    @Test
    void theFieldsOfEachKindComeBack() throws IOException, ClassNotFoundException {
        RateLimitedException limited = (RateLimitedException) readBack(new RateLimitedException(facts(null)));
        assertThat(limited.status()).isEqualTo(CrmStatus.of(429));
        assertThat(limited.retryAfter()).contains(Duration.ofSeconds(9));
        assertThat(limited.requestId()).contains("r-7");
        assertThat(((CodecException) readBack(new CodecException(facts(null)))).path())
                .isEqualTo("$[3].name");
        assertThat(((InvalidRequestException) readBack(new InvalidRequestException(facts(null)))).violations())
                .containsExactly("One.", "Two.");
        IncompleteListException incomplete =
                (IncompleteListException) readBack(new IncompleteListException(facts(new Stubborn("gone"))));
        assertThat(incomplete.count()).isEqualTo(42);
        assertThat(incomplete.unreadableCount()).isEqualTo(3);
        assertThat(incomplete.resumePoint()).contains(ResumePoint.of(Map.of("skip", "42")));
        assertThat(((TransportFailureException) readBack(new TransportFailureException(facts(null)))).isTimeout())
                .isTrue();
    }

    @Test
    void whatMayHoldContentOfRecordsDoesNotTravel() throws IOException, ClassNotFoundException {
        byte[] bytes = written(new ConflictException(facts(null)));
        ConflictException after = (ConflictException) readBack(new ConflictException(facts(null)));

        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Ana");
        assertThat(after.toCurl()).isEmpty();
        assertThat(after.headers().size()).isZero();
        assertThat(after.responseText()).isEmpty();
        assertThat(((CodecException) readBack(new CodecException(facts(null)))).excerpt())
                .isEmpty();
    }

    @Test
    void aCauseThatCannotBeSerializedBecomesItsText() throws IOException, ClassNotFoundException {
        CrmException before = new CancelledException(facts(new Stubborn("socket gone")));
        before.addSuppressed(new Stubborn("and this"));

        CrmException after = readBack(before);

        assertThat(after).hasMessage(before.getMessage());
        assertThat(after.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(after.getCause()).hasMessage(Stubborn.class.getName() + ": socket gone");
        assertThat(after.getSuppressed())
                .singleElement()
                .satisfies(e -> assertThat(e).hasMessage(Stubborn.class.getName() + ": and this"));
        assertThat(after.getStackTrace()).isEqualTo(before.getStackTrace());
    }
}
