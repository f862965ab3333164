package br.dev.crm.docs;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.error.ErrorCode;
import br.dev.crm.http.Delivery;
import br.dev.crm.internal.attempt.RetryTable;
import br.dev.crm.internal.attempt.RetryTable.Kind;
import br.dev.crm.internal.attempt.RetryTable.Verdict;
import br.dev.crm.status.Meaning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/errors.md and docs/errors.pt-BR.md come from the codes, the texts and the decider. */
class ErrorsPageTest {
    private static final Map<ErrorCode, String> EXCEPTIONS = new EnumMap<>(Map.ofEntries(
            Map.entry(ErrorCode.INVALID_SETTINGS, "ConfigurationException"),
            Map.entry(ErrorCode.PROVIDER_NOT_FOUND, "ConfigurationException"),
            Map.entry(ErrorCode.PROVIDER_NAME_UNKNOWN, "ConfigurationException"),
            Map.entry(ErrorCode.PROVIDER_TIE, "ConfigurationException"),
            Map.entry(ErrorCode.PROVIDER_FAILED, "ConfigurationException"),
            Map.entry(ErrorCode.INVALID_REQUEST, "InvalidRequestException"),
            Map.entry(ErrorCode.LOGIN_REJECTED, "LoginRejectedException"),
            Map.entry(ErrorCode.LOGIN_NOT_FOUND, "LoginRejectedException"),
            Map.entry(ErrorCode.LOGIN_STOPPED_BY_PROXY, "LoginRejectedException"),
            Map.entry(ErrorCode.NOT_SENT, "TransportFailureException"),
            Map.entry(ErrorCode.DELIVERY_UNKNOWN, "TransportFailureException"),
            Map.entry(ErrorCode.NOT_ADMITTED, "TransportFailureException"),
            Map.entry(ErrorCode.DOCUMENT_MISMATCH, "CodecException"),
            Map.entry(ErrorCode.DEADLINE_EXCEEDED, "DeadlineExceededException"),
            Map.entry(ErrorCode.CANCELLED, "CancelledException"),
            Map.entry(ErrorCode.ENCODE_FAILED, "CodecException"),
            Map.entry(ErrorCode.DECODE_FAILED, "CodecException"),
            Map.entry(ErrorCode.NON_UNIQUE_RESULT, "NonUniqueResultException"),
            Map.entry(ErrorCode.NO_RESULT, "NoResultException"),
            Map.entry(ErrorCode.INCOMPLETE_LIST, "IncompleteListException"),
            Map.entry(ErrorCode.BAD_REQUEST, "BadRequestException"),
            Map.entry(ErrorCode.UNAUTHORIZED, "UnauthorizedException"),
            Map.entry(ErrorCode.CONFLICT, "ConflictException"),
            Map.entry(ErrorCode.UNPROCESSABLE, "UnprocessableException"),
            Map.entry(ErrorCode.RATE_LIMITED, "RateLimitedException"),
            Map.entry(ErrorCode.SERVER_FAULT, "ServerFaultException"),
            Map.entry(ErrorCode.NO_PERMISSION, "NoPermissionException"),
            Map.entry(ErrorCode.GATEWAY_FAULT, "ServerFaultException"),
            Map.entry(ErrorCode.UNDOCUMENTED, "UndocumentedStatusException")));

    /** What was done before the exception came. */
    private enum Again {
        NOTHING_SENT("nothing was sent", "nada foi enviado"),
        NO("no", "não"),
        ONCE_AFTER_LOGIN("once, after a new login", "uma vez, depois de um novo login"),
        EVERY_ACTION("yes, every action", "sim, toda ação"),
        HARMLESS("reads and keyed writes", "leituras e gravações com chave"),
        WHAT_CAME_BEFORE("until then, as the table of retries says", "até ali, como diz a tabela de repetições");

        private final String english;
        private final String portuguese;

        Again(String english, String portuguese) {
            this.english = english;
            this.portuguese = portuguese;
        }
    }

    @Test
    void theEnglishPageNamesEveryCode() throws IOException {
        new GeneratedPage()
                .add("# Errors")
                .add(
                        "*[Português (Brasil)](errors.pt-BR.md)* · Generated from the codes; do not edit (`mvn -B verify -Dcrm.docs.write=true`).")
                .add(
                        "Every failure is a `CrmException`; its message ends with its code. `delivery()` says whether the CRM may have acted: `NOT_SENT` surely not,"
                                + " `UNKNOWN` perhaps, `ANSWERED` a status came back that leaves no doubt. `attempts()`, `elapsed()`, `request()` and `toCurl()` tell the rest (`toCurl()` carries the record: show `toRedactedCurl()` to others); a `StatusException` has"
                                + " `status()`, `headers()`, `requestId()` and `responseText()`. `advice(locale)` is the last column, unless the situation or the action changes it (the second table).")
                .table(List.of("Code", "Exception", "Means", "Was it sent again?", "What to do"), rows(Locale.ENGLISH))
                .add("## By situation and action")
                .add(
                        "`situation()` narrows a code down, and so does the action of the request. Where that changes what to do, `explanation(locale)` and `advice(locale)` of the exception say so:")
                .table(List.of("Code", "Situation", "Action", "Means", "What to do"), situations(Locale.ENGLISH))
                .add("*Keyed*, and the limits of sending again: [retries.md](retries.md).")
                .isThePageOf("errors.md");
    }

    @Test
    void thePortuguesePageSaysTheSame() throws IOException {
        new GeneratedPage()
                .add("# Erros")
                .add(
                        "*[English](errors.md)* · Gerada a partir dos códigos; não edite (`mvn -B verify -Dcrm.docs.write=true`).")
                .add(
                        "Toda falha é uma `CrmException`; a mensagem termina com o código. `delivery()` diz se o CRM pode ter agido: `NOT_SENT` com certeza não,"
                                + " `UNKNOWN` talvez, `ANSWERED` veio um status que não deixa dúvida. `attempts()`, `elapsed()`, `request()` e `toCurl()` contam o resto (`toCurl()` leva o registro: mostre `toRedactedCurl()` a outros); uma `StatusException` tem"
                                + " `status()`, `headers()`, `requestId()` e `responseText()`. `advice(locale)` é a última coluna, a não ser que a situação ou a ação a mude (a segunda tabela).")
                .table(
                        List.of("Código", "Exceção", "Significa", "Foi enviado de novo?", "O que fazer"),
                        rows(Locale.forLanguageTag("pt-BR")))
                .add("## Por situação e ação")
                .add(
                        "`situation()` especifica o código, e a ação da requisição também. Onde isso muda o que fazer, `explanation(locale)` e `advice(locale)` da exceção o dizem:")
                .table(
                        List.of("Código", "Situação", "Ação", "Significa", "O que fazer"),
                        situations(Locale.forLanguageTag("pt-BR")))
                .add("*Com chave*, e os limites da repetição: [retries.pt-BR.md](retries.pt-BR.md).")
                .isThePageOf("errors.pt-BR.md");
    }

    @Test
    void thePageNamesEveryExceptionOfTheLibrary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/br/dev/crm/error"))) {
            Set<String> classes = files.map(
                            file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> name.endsWith("Exception"))
                    .filter(name -> !name.equals("CrmException") && !name.equals("StatusException"))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(new TreeSet<>(EXCEPTIONS.values())).isEqualTo(classes);
        }
        assertThat(EXCEPTIONS).containsOnlyKeys(ErrorCode.values());
    }

    private static List<List<String>> rows(Locale locale) {
        boolean english = locale.equals(Locale.ENGLISH);
        List<List<String>> rows = new ArrayList<>();
        for (ErrorCode code : ErrorCode.values()) {
            Again again = again(code);
            rows.add(List.of(
                    "`" + code + "`",
                    "`" + EXCEPTIONS.get(code) + "`",
                    code.explanation(locale),
                    english ? again.english : again.portuguese,
                    code.advice(locale)));
        }
        return rows;
    }

    private static List<List<String>> situations(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        for (AdviceTexts.Key key : AdviceTexts.keys("advice")) {
            if (key.situation() != null || !key.action().isEmpty()) {
                rows.add(List.of(
                        "`" + key.code() + "`",
                        key.situation() == null ? "" : "`" + key.situation() + "`",
                        key.action().isEmpty() ? "" : "`" + key.action() + "`",
                        key.explanation(locale),
                        key.advice(locale)));
            }
        }
        return rows;
    }

    private static Again again(ErrorCode code) {
        return switch (code) {
            case INVALID_SETTINGS,
                    PROVIDER_NOT_FOUND,
                    PROVIDER_NAME_UNKNOWN,
                    PROVIDER_TIE,
                    PROVIDER_FAILED,
                    INVALID_REQUEST,
                    NOT_ADMITTED,
                    DOCUMENT_MISMATCH,
                    ENCODE_FAILED -> Again.NOTHING_SENT;
            case LOGIN_REJECTED,
                    LOGIN_NOT_FOUND,
                    LOGIN_STOPPED_BY_PROXY,
                    DECODE_FAILED,
                    NON_UNIQUE_RESULT,
                    NO_RESULT,
                    INCOMPLETE_LIST -> Again.NO;
            case DEADLINE_EXCEEDED, CANCELLED -> Again.WHAT_CAME_BEFORE;
            case NOT_SENT ->
                again(RetryTable.first(Delivery.NOT_SENT, Kind.LIST), RetryTable.first(Delivery.NOT_SENT, Kind.CREATE));
            case DELIVERY_UNKNOWN ->
                again(RetryTable.first(Delivery.UNKNOWN, Kind.LIST), RetryTable.first(Delivery.UNKNOWN, Kind.CREATE));
            default -> {
                Meaning meaning = Meaning.valueOf(code.name());
                yield again(RetryTable.first(meaning, Kind.LIST), RetryTable.first(meaning, Kind.CREATE));
            }
        };
    }

    private static Again again(Verdict ofARead, Verdict ofACreate) {
        if (ofARead == Verdict.LOG_IN) {
            return Again.ONCE_AFTER_LOGIN;
        } else if (ofACreate == Verdict.REPEAT) {
            return Again.EVERY_ACTION;
        }
        return ofARead == Verdict.REPEAT ? Again.HARMLESS : Again.NO;
    }
}
