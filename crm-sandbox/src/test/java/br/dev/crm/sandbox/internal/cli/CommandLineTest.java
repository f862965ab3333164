package br.dev.crm.sandbox.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.sandbox.CrmSandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    private static final String LOGIN =
            "{\"username\":\"ana@padaria.example\",\"password\":\"demo-pass-123\",\"tenant\":\"padaria\"}";

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ## ",
            value = {
                "--rate=1/1h ## 429 ## rate-limited",
                "--deny=customer/customers-integration:create ## 503 ## no-permission",
                "--deny=customer/customers-integration ## 503 ## no-permission",
                "--require=customer/customers-integration:name,code ## 422 ## record-invalid",
                "--unique=customer/customers-integration:externalId ## 409 ## value-not-unique",
                "--read-only=customer/customers-integration ## 400 ## action-not-supported",
                "--create-status=200 ## 200 ## id",
                "--create-answer=full ## 201 ## externalId"
            })
    void switchesOnWhatTheOptionSays(String option, int status, String word) throws Exception {
        try (CrmSandbox sandbox =
                CommandLine.parse(List.of("--port", "0", option)).start()) {
            String cookie = login(sandbox).headers().firstValue("Set-Cookie").orElseThrow();
            create(sandbox, cookie);

            HttpResponse<String> second = create(sandbox, cookie);

            assertThat(second.statusCode()).isEqualTo(status);
            assertThat(second.body()).contains("\"" + word + "\"");
        }
    }

    @Test
    void collectsTheRulesOfOneResourceFromSeveralOptions() throws Exception {
        List<String> options = List.of(
                "--port=0",
                "--require=customer/customers-integration:externalId",
                "--no-delete=customer/customers-integration");
        try (CrmSandbox sandbox = CommandLine.parse(options).start()) {
            String cookie = login(sandbox).headers().firstValue("Set-Cookie").orElseThrow();

            assertThat(create(sandbox, cookie).statusCode()).isEqualTo(201);
            assertThat(send(request(sandbox.integrationUri(), cookie).DELETE()).statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void hasATextForEveryOptionInBothLanguages() {
        Set<String> names = Option.ALL.stream().map(Option::name).collect(Collectors.toSet());

        assertThat(Stream.of(Locale.ENGLISH, new Locale("pt"))
                        .flatMap(locale ->
                                names.stream().map(name -> Texts.in(locale).get("help." + name))))
                .hasSize(2 * names.size())
                .doesNotHaveDuplicates();
    }

    private static HttpResponse<String> login(CrmSandbox sandbox) {
        return send(HttpRequest.newBuilder(sandbox.loginUri()).POST(BodyPublishers.ofString(LOGIN)));
    }

    private static HttpResponse<String> create(CrmSandbox sandbox, String cookie) {
        return send(request(sandbox.integrationUri(), cookie)
                .header("Integration-Action", "create")
                .POST(BodyPublishers.ofString("{\"externalId\":\"1\"}")));
    }

    private static HttpRequest.Builder request(URI uri, String cookie) {
        return HttpRequest.newBuilder(uri)
                .header("Cookie", cookie)
                .header("Integration-Version", "v1")
                .header("Integration-Service", "customer")
                .header("Integration-Resource", "customers-integration");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
