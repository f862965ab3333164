package br.dev.crm.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.sandbox.CrmSandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
                "--create-response=full ## 201 ## externalId",
                "--not-allowed=405 --read-only=customer/customers-integration ## 405 ## action-not-supported",
                "--not-allowed=503 --generate=customer/customers-integration:5 ## 503 ## action-not-supported",
                "--latency=1ms ## 201 ## id",
                "--latency=1ms-2ms ## 201 ## id"
            })
    void switchesOnWhatTheOptionSays(String option, int status, String word) throws Exception {
        try (CrmSandbox sandbox = CommandLine.parse(List.of(("--port 0 " + option).split(" ", -1)))
                .start()) {
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

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ## ",
            quoteCharacter = '`',
            value = {
                "--envelope=data ## `` ## {\"data\":[A,B,C]}",
                "--pages=p,s ## ?p=1&s=2 ## [C]",
                "--first-page=1 --pages=p,s ## ?p=1&s=2 ## [A,B]",
                "--pages=p,s --page-size=1 ## ?p=2 ## [C]",
                "--pages=p,s --page-headers ## ?p=1&s=2 ## [A,B,C]",
                "--pages=p,s --past-end=last ## ?p=9&s=2 ## [C]",
                "--offset=o,l ## ?o=1&l=1 ## [B]",
                "--envelope=data --cursor=c,l,n ## ?l=2 ## {\"data\":[A,B],\"n\":\"ZnJvbToy\"}",
                "--envelope=data --cursor=c,l,n ## ?l=2&c=ZnJvbToy ## {\"data\":[C],\"n\":null}",
                "--envelope=data --pages=p,s --has-next=more ## ?p=0&s=2 ## {\"data\":[A,B],\"more\":true}",
                "--pages=p,s --links ## ?p=0&s=2 ## [A,B]",
                "--max-size=2 ## `` ## [A,B]",
                "--sort=x --max-size=1 ## `` ## [C]"
            })
    void cutsListsAsTheOptionsSay(String options, String query, String list) throws Exception {
        String[] arguments = ("--port 0 --create-response full " + options).split(" ", -1);
        try (CrmSandbox sandbox = CommandLine.parse(List.of(arguments)).start()) {
            String cookie = login(sandbox).headers().firstValue("Set-Cookie").orElseThrow();
            sandbox.put("customer", "customers-integration", Map.of("id", "A", "x", 3));
            sandbox.put("customer", "customers-integration", Map.of("id", "B", "x", 2));
            sandbox.put("customer", "customers-integration", Map.of("id", "C", "x", 1));

            HttpResponse<String> response = send(request(URI.create(sandbox.integrationUri() + query), cookie));

            assertThat(response.body().replaceAll("\\{\"id\":\"(.)\",\"x\":.}", "$1"))
                    .isEqualTo(list);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " ## ",
            quoteCharacter = '`',
            value = {
                "--percent-filters ## {name->eq->S%C3%A3o}",
                "--list-separator=; ## {code->in->1;2}",
                "--null-test=empty ## {gone->isNull->}",
                "--null-test=nothing ## {gone->isNull}",
                "--or=inside ## {code->eq->1||code->eq->2}"
            })
    void readsFiltersAsTheOptionsSay(String option, String filter) throws Exception {
        try (CrmSandbox sandbox = CommandLine.parse(List.of("--port=0", option)).start()) {
            String cookie = login(sandbox).headers().firstValue("Set-Cookie").orElseThrow();
            sandbox.put("customer", "customers-integration", Map.of("code", 1, "name", "São"));

            HttpResponse<String> response =
                    send(request(sandbox.integrationUri(), cookie).header("Integration-Filter", filter));

            assertThat(response.body()).contains("São");
        }
    }

    @ParameterizedTest
    @CsvSource({"422,422", "404,404", "zero,200", "204,204"})
    void respondsToADeleteOfNothingAsTheOptionSays(String value, int status) throws Exception {
        try (CrmSandbox sandbox =
                CommandLine.parse(List.of("--port=0", "--delete-miss", value)).start()) {
            String cookie = login(sandbox).headers().firstValue("Set-Cookie").orElseThrow();

            HttpResponse<String> response = send(request(sandbox.integrationUri(), cookie)
                    .header("Integration-Filter", "{code->eq->1}")
                    .DELETE());

            assertThat(response.statusCode()).isEqualTo(status);
        }
    }

    @Test
    void generatesRecordsOfAbout250Bytes() throws Exception {
        List<String> options = List.of("--port=0", "--generate=customer/customers-integration:100");
        try (CrmSandbox sandbox = CommandLine.parse(options).start()) {
            String cookie = login(sandbox).headers().firstValue("Set-Cookie").orElseThrow();

            String body = send(request(sandbox.integrationUri(), cookie)).body();

            assertThat(body).contains("\"code\":99,");
            assertThat(body.length() / 100).isBetween(225, 275);
        }
    }

    @Test
    void postsEventsToTheWebhookOfTheOption() throws Exception {
        try (CrmSandbox receiver = CrmSandbox.start();
                CrmSandbox sandbox = CommandLine.parse(List.of(
                                "--port=0", "--webhook=customer/customers-integration@" + receiver.integrationUri()))
                        .start()) {
            create(sandbox, login(sandbox).headers().firstValue("Set-Cookie").orElseThrow());

            assertThat(sandbox.awaitWebhooks(Duration.ofSeconds(30))).isTrue();
            assertThat(receiver.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.request().body()).contains("\"eventId\""));
        }
    }

    @Test
    void hasATextForEveryOptionInBothLanguages() {
        Set<String> names = Option.ALL.stream().map(Option::name).collect(Collectors.toSet());

        assertThat(Stream.of(Locale.ENGLISH, new Locale("pt"))
                        .flatMap(locale -> names.stream()
                                .map(name -> CommandLineTexts.in(locale).get("help." + name))))
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
