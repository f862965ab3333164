package br.dev.crm.docs;

import br.dev.crm.http.Delivery;
import br.dev.crm.internal.attempt.RetryTable;
import br.dev.crm.internal.attempt.RetryTable.Kind;
import br.dev.crm.internal.attempt.RetryTable.Verdict;
import br.dev.crm.retry.RetryPolicy;
import br.dev.crm.status.Meaning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** docs/retries.md and docs/retries.pt-BR.md come from the decider. */
class RetriesPageTest {
    private static final RetryPolicy POLICY = RetryPolicy.defaults();

    private static final Map<Verdict, String> ENGLISH = Map.of(
            Verdict.ACCEPT, "success",
            Verdict.LOG_IN, "log in, repeat once",
            Verdict.REPEAT, "wait, repeat",
            Verdict.VERIFY, "verify",
            Verdict.FAIL, "**fail**");

    private static final Map<Verdict, String> PORTUGUESE = Map.of(
            Verdict.ACCEPT, "sucesso",
            Verdict.LOG_IN, "novo login, repete uma vez",
            Verdict.REPEAT, "espera, repete",
            Verdict.VERIFY, "verifica",
            Verdict.FAIL, "**falha**");

    @Test
    void theEnglishPageSaysWhatTheDeciderDecides() throws IOException {
        new GeneratedPage()
                .add("# What is sent again")
                .add(
                        "*[Português (Brasil)](retries.pt-BR.md)* · Generated from the decision function of the core; do not edit"
                                + " (`mvn -B verify -Dcrm.docs.write=true`).")
                .add(
                        "After each attempt one pure function decides. This is what it says at the first attempt, while nothing stands"
                                + " against a repeat:")
                .table(
                        List.of(
                                "The attempt ended with",
                                "list",
                                "create",
                                "keyed update, upsert",
                                "keyed delete",
                                "not keyed"),
                        rows(Locale.ENGLISH, ENGLISH, "no response, surely not sent", "no response, delivery unknown"))
                .add(
                        "*Keyed*: the filter is made of `eq` alone; the record of an upsert carries the same key values, and that of an update"
                                + " does not change them. Only then does executing the request twice end in the same state as executing it once.")
                .add(
                        "A redirect to a login page, or HTML where JSON was due, counts as 401. After one new login in the same call, 401 fails.")
                .add(
                        "A delete that was repeated, and of which an earlier attempt may have been executed, is refused with 400, 422 or an undocumented"
                                + " status such as 404 when nothing is left to delete. The client then **verifies**: it lists by the same filter. Nothing there: the delete has"
                                + " succeeded. Anything else: the response of the CRM is the exception.")
                .add("## What ends *wait, repeat*")
                .table(
                        List.of("Limit", "Default", "Setting"),
                        List.of(
                                List.of(
                                        "number of attempts (the repeat after a new login does not count)",
                                        String.valueOf(POLICY.maxAttempts()),
                                        "`RetryPolicy.maxAttempts`"),
                                List.of(
                                        "the retry budget of the client is spent: a bucket of 500, a retry costs 5 (10 after a time-out), a success at the first try gives 1 back",
                                        "500",
                                        "–"),
                                List.of(
                                        "the CRM asks for a longer wait than this",
                                        seconds(POLICY.maxRetryAfter().toSeconds()),
                                        "`RetryPolicy.maxRetryAfter`"),
                                List.of(
                                        "the wait does not fit into the time that is left until the deadline",
                                        "120 s",
                                        "`deadline`")))
                .add(
                        "The wait is what `Retry-After` says (seconds or a date), else a random value up to a bound that doubles: from "
                                + POLICY.backoff().first().toMillis() + " ms, from "
                                + POLICY.rateLimitBackoff().first().toSeconds()
                                + " s after a 429, up to "
                                + POLICY.backoff().cap().toSeconds() + " s.")
                .add(
                        "No retry policy makes the client repeat a create that may have been executed, a write that is not keyed, or a refusal such as 503. A status table of your own does, if it gives a code another meaning: 429 means here that the request was not processed.")
                .isThePageOf("retries.md");
    }

    @Test
    void thePortuguesePageSaysTheSame() throws IOException {
        new GeneratedPage()
                .add("# O que é enviado de novo")
                .add("*[English](retries.md)* · Gerada a partir da função de decisão do núcleo; não edite"
                        + " (`mvn -B verify -Dcrm.docs.write=true`).")
                .add(
                        "Depois de cada tentativa, uma função pura decide. Isto é o que ela diz na primeira tentativa, enquanto nada impede uma"
                                + " repetição:")
                .table(
                        List.of(
                                "A tentativa terminou com",
                                "list",
                                "create",
                                "update, upsert com chave",
                                "delete com chave",
                                "sem chave"),
                        rows(
                                Locale.forLanguageTag("pt-BR"),
                                PORTUGUESE,
                                "sem resposta, com certeza não enviada",
                                "sem resposta, entrega desconhecida"))
                .add(
                        "*Com chave*: o filtro é feito só de `eq`; o registro de um upsert leva os mesmos valores da chave, e o de um update não os"
                                + " altera. Só assim executar duas vezes deixa o mesmo estado que executar uma vez.")
                .add(
                        "Um redirecionamento para uma página de login, ou HTML onde se esperava JSON, conta como 401. Depois de um novo login na mesma"
                                + " chamada, 401 falha.")
                .add(
                        "Um delete repetido, do qual uma tentativa anterior pode ter sido executada, é recusado com 400, 422 ou um status não documentado,"
                                + " como 404, quando não há mais nada a excluir. O cliente então **verifica**: lista pelo mesmo filtro. Se não há nada, o delete teve sucesso."
                                + " Em qualquer outro caso, a resposta do CRM vira a exceção.")
                .add("## O que encerra *espera, repete*")
                .table(
                        List.of("Limite", "Padrão", "Configuração"),
                        List.of(
                                List.of(
                                        "número de tentativas (a repetição depois de um novo login não conta)",
                                        String.valueOf(POLICY.maxAttempts()),
                                        "`RetryPolicy.maxAttempts`"),
                                List.of(
                                        "o orçamento de repetições do cliente acabou: um balde de 500, uma repetição custa 5 (10 depois de um time-out), um sucesso na primeira tentativa devolve 1",
                                        "500",
                                        "–"),
                                List.of(
                                        "o CRM pede uma espera maior que esta",
                                        seconds(POLICY.maxRetryAfter().toSeconds()),
                                        "`RetryPolicy.maxRetryAfter`"),
                                List.of("a espera não cabe no tempo que resta até o prazo", "120 s", "`deadline`")))
                .add(
                        "A espera é o que `Retry-After` diz (segundos ou uma data), ou, sem ele, um valor aleatório até um limite que dobra: a partir de "
                                + POLICY.backoff().first().toMillis() + " ms, de "
                                + POLICY.rateLimitBackoff().first().toSeconds()
                                + " s depois de um 429, até "
                                + POLICY.backoff().cap().toSeconds() + " s.")
                .add(
                        "Nenhuma política de repetição faz o cliente repetir um create que pode ter sido executado, uma gravação sem chave ou uma recusa como 503. Uma tabela de status própria pode fazer isso, se der outro significado a um código: 429 significa aqui que a requisição não foi processada.")
                .isThePageOf("retries.pt-BR.md");
    }

    private static String seconds(long count) {
        return count + " s";
    }

    private static List<List<String>> rows(Locale locale, Map<Verdict, String> words, String notSent, String unknown) {
        List<List<String>> rows = new ArrayList<>();
        for (Meaning meaning : Meaning.values()) {
            rows.add(row(
                    code(meaning) + " " + meaning.explanation(locale),
                    kind -> words.get(RetryTable.first(meaning, kind))));
        }
        rows.add(row(notSent, kind -> words.get(RetryTable.first(Delivery.NOT_SENT, kind))));
        rows.add(row(unknown, kind -> words.get(RetryTable.first(Delivery.UNKNOWN, kind))));
        return rows;
    }

    private static List<String> row(String title, Function<Kind, String> cell) {
        List<String> row = new ArrayList<>(List.of(title));
        for (Kind kind : Kind.values()) {
            row.add(cell.apply(kind));
        }
        return row;
    }

    private static String code(Meaning meaning) {
        return switch (meaning) {
            case SUCCESS -> "200";
            case CREATED -> "201";
            case BAD_REQUEST -> "400";
            case UNAUTHORIZED -> "401";
            case CONFLICT -> "409";
            case UNPROCESSABLE -> "422";
            case RATE_LIMITED -> "429";
            case SERVER_FAULT -> "500";
            case NO_PERMISSION -> "**503**";
            case GATEWAY_FAULT -> "502, 504";
            case UNDOCUMENTED -> "404 …";
        };
    }
}
