package br.dev.crm.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.sandbox.CrmSandbox;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxMainTest {
    private static final Locale PORTUGUESE = new Locale("pt", "BR");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void showsWhereItRunsAndStopsWhenTold() {
        int code = run(Locale.ENGLISH, "--port", "0");

        assertThat(code).isZero();
        assertThat(printed(out))
                .contains("The CRM sandbox is running.", "/integration", "/api/login", "demo-pass-123", "curl -i");
        assertThat(printed(err)).isEmpty();
    }

    @Test
    void speaksPortugueseWhereTheLocaleDoes() {
        run(PORTUGUESE, "--port=0");

        assertThat(printed(out)).contains("O sandbox do CRM está no ar.", "usuário: ana@padaria.example");
    }

    @Test
    void speaksEnglishInAThirdLanguage() {
        run(Locale.FRENCH, "--port=0");

        assertThat(printed(out)).contains("The CRM sandbox is running.");
    }

    @Test
    void doesNotPrintThePasswordOfAUserThatWasGiven() {
        run(Locale.ENGLISH, "--port=0", "--user", "b@b.example:secret-77:tb");

        assertThat(printed(out)).contains("b@b.example").doesNotContain("secret-77");
    }

    @Test
    void explainsEveryOptionInBothLanguages() {
        assertThat(run(Locale.ENGLISH, "--help")).isZero();
        assertThat(run(PORTUGUESE, "--help")).isZero();

        assertThat(printed(out))
                .contains("--rate N/DURATION", "Usage: java -jar", "not affiliated with TOTVS S.A.")
                .contains("Uso: java -jar", "sem vínculo com a TOTVS S.A.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port=x",
                "--port",
                "--port=",
                "--user=a:b",
                "--rate=5",
                "--rate=0/10s",
                "--rate=5/10",
                "--rate=5/0s",
                "--deny=customer",
                "--deny=customer/:create",
                "--deny=customer/x:nothing",
                "--deny=customer/x:",
                "--require=customer/x",
                "--unique=customer/x:a,,b",
                "--read-only=customer/x:a",
                "--session-age=soon",
                "--expiry=402",
                "--create-response=xml",
                "--create-status=abc",
                "--envelope=list",
                "--update=never",
                "--pages=a",
                "--pages=a,b,c",
                "--pages=a,a",
                "--offset=a, ",
                "--page-headers=yes",
                "--first-page=2",
                "--page-size=-1",
                "--max-size=many",
                "--past-end=first",
                "--sort= ",
                "--generate=customer/x",
                "--generate=customer/x:many",
                "--list-separator={",
                "--null-test=false",
                "--or=here",
                "--delete-miss=500",
                "--not-allowed=x",
                "--latency=5",
                "--latency=5ms-",
                "--webhook=customer/x",
                "--webhook=@http://a",
                "--help=me"
            })
    void exitsWith2AndNamesTheOptionWhoseValueIsWrong(String argument) {
        int code = run(Locale.ENGLISH, argument);

        assertThat(code).isEqualTo(2);
        assertThat(printed(err)).contains("The option " + argument.split("=", 2)[0]);
    }

    @Test
    void exitsWith2OnAnUnknownOption() {
        assertThat(run(Locale.ENGLISH, "--bogus")).isEqualTo(2);
        assertThat(run(PORTUGUESE, "--bogus")).isEqualTo(2);

        assertThat(printed(err)).contains("Unknown option: --bogus", "Opção desconhecida: --bogus");
    }

    @Test
    void exitsWith2OnAValueOutOfItsRange() {
        assertThat(run(Locale.ENGLISH, "--port=70000")).isEqualTo(2);

        assertThat(printed(err)).contains("70000");
    }

    @Test
    void exitsWith1WhereThePortIsTaken() {
        try (CrmSandbox other = CrmSandbox.start()) {
            assertThat(run(Locale.ENGLISH, "--port=" + other.port())).isEqualTo(1);

            assertThat(printed(err)).contains("127.0.0.1:" + other.port());
        }
    }

    private int run(Locale locale, String... args) {
        return SandboxMain.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                locale,
                new CountDownLatch(0));
    }

    private static String printed(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
