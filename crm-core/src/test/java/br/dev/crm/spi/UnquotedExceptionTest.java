package br.dev.crm.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which texts of an exception are kept, and what is left of it without them. */
class UnquotedExceptionTest {
    private static final String SECRET = String.join("", "zq", "7k");

    private static Throwable ofIllegal(Throwable failure) {
        return UnquotedException.of(failure, thrown -> !(thrown instanceof IllegalArgumentException));
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    @Test
    void anExceptionThatQuotesNothingStaysAsItIs() {
        IOException failure = new IOException("reset", new IllegalStateException("closed"));
        failure.addSuppressed(new IOException("too late"));

        assertThat(ofIllegal(failure)).isSameAs(failure);
    }

    @Test
    void classAndStackTraceStayWithoutTheText() {
        IllegalArgumentException failure = new IllegalArgumentException("no number: " + SECRET);

        Throwable shown = ofIllegal(failure);

        assertThat(shown.getMessage())
                .isEqualTo("java.lang.IllegalArgumentException, whose text is left out because it may quote data");
        assertThat(shown.getStackTrace()).isEqualTo(failure.getStackTrace());
    }

    @Test
    void whatQuotesIsFoundAmongCausesAndWhatTheySuppressed() {
        IOException failure = new IOException("reset", new IOException("x", new IllegalArgumentException(SECRET)));
        failure.addSuppressed(new IllegalArgumentException(SECRET));

        Throwable shown = ofIllegal(failure);

        assertThat(trace(shown)).doesNotContain(SECRET).contains("java.io.IOException: reset");
        assertThat(shown.getSuppressed()).hasSize(1);
        assertThat(UnquotedException.text(failure, thrown -> true)).contains("reset");
    }

    @Test
    void wordsOfTheJdkStandInQuotesAndOursDoNot() {
        Throwable jdk = catchThrowable(() -> Files.size(Path.of("no", "such", "file")));

        assertThat(UnquotedException.text(jdk, thrown -> true)).contains("\"" + jdk.getMessage() + "\"");
        assertThat(UnquotedException.text(new IOException("cut", jdk), thrown -> true))
                .contains("cut");
    }

    @Test
    void aTextThatRepeatsWhatACauseQuotesIsLeftOut() {
        IllegalArgumentException cause = new IllegalArgumentException(SECRET);
        for (Throwable failure : List.of(
                new IOException(cause),
                new IOException(SECRET, cause),
                new IOException("It said: " + SECRET, new IOException("inner", cause)))) {
            assertThat(trace(ofIllegal(failure))).doesNotContain(SECRET);
            assertThat(UnquotedException.text(failure, t -> !(t instanceof IllegalArgumentException))
                            .orElse(""))
                    .doesNotContain(SECRET);
        }
    }

    @Test
    void aCycleOfCausesEnds() {
        IOException failure = new IOException("outer");
        failure.initCause(new IllegalArgumentException(SECRET, failure));

        assertThat(trace(ofIllegal(failure))).doesNotContain(SECRET);
    }

    @Test
    void whatAnApplicationSaysItselfStays() {
        for (Throwable own : List.of(
                new IllegalArgumentException("negative"),
                catchThrowable(() -> Objects.requireNonNull(null, "the code is missing")),
                catchThrowable(() -> List.of().get(3)))) {
            assertThat(UnquotedException.ofApplication(own, List.of())).isSameAs(own);
        }
    }

    @Test
    void whatTheJdkQuotesForAnApplicationIsLeftOut() {
        for (Throwable quoting : List.of(
                catchThrowable(() -> Integer.parseInt(SECRET)),
                catchThrowable(() -> UUID.fromString(SECRET)),
                catchThrowable(() -> Thread.State.valueOf(SECRET)),
                catchThrowable(() -> LocalDate.parse(SECRET)),
                catchThrowable(() -> URI.create(SECRET + " ")))) {
            assertThat(trace(UnquotedException.ofApplication(quoting, List.of())))
                    .doesNotContain(SECRET);
            assertThat(trace(UnquotedException.ofApplication(new IllegalStateException(quoting), List.of())))
                    .doesNotContain(SECRET);
        }
        assertThat(trace(UnquotedException.ofApplication(catchThrowable(() -> LocalDate.of(2024, 2, 31)), List.of())))
                .doesNotContain("FEBRUARY");
    }

    @Test
    void whatALibraryThrowsForAnApplicationIsLeftOut() {
        IllegalStateException own = new IllegalStateException(SECRET);

        assertThat(UnquotedException.ofApplication(own, List.of("com.example.")))
                .isSameAs(own);
        assertThat(trace(UnquotedException.ofApplication(own, List.of("br.dev.crm.spi.Unquoted"))))
                .doesNotContain(SECRET);
    }
}
