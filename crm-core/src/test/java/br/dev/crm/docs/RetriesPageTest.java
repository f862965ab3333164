package br.dev.crm.docs;

import br.dev.crm.http.Delivery;
import br.dev.crm.internal.attempt.RetryTable;
import br.dev.crm.internal.attempt.RetryTable.Kind;
import br.dev.crm.internal.attempt.RetryTable.Verdict;
import br.dev.crm.internal.attempt.SessionSign;
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
            Verdict.FAIL, "**fail**",
            Verdict.GIVE_UP_SESSION, "**fail**, delivery unknown");

    private static final Map<Verdict, String> PORTUGUESE = Map.of(
            Verdict.ACCEPT, "sucesso",
            Verdict.LOG_IN, "novo login, repete uma vez",
            Verdict.REPEAT, "espera, repete",
            Verdict.VERIFY, "verifica",
            Verdict.FAIL, "**falha**",
            Verdict.GIVE_UP_SESSION, "**falha**, entrega desconhecida");

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
                        rows(
                                Locale.ENGLISH,
                                ENGLISH,
                                List.of(
                                        "302, 307 to the login",
                                        "a page (HTML) after a 2xx; 301, 303, 308 to the login",
                                        "a redirect to anything else",
                                        "no response, surely not sent",
                                        "no response, delivery unknown")))
                .add(
                        "*Keyed*: the filter is made of `eq` alone; the record of an upsert carries the same key values, and that of an update"
                                + " does not change them. Only then does executing the request twice end in the same state as executing it once.")
                .add(
                        "A second 401, page or redirect in the same call ends it: a 401 as `UnauthorizedException`, a redirect as"
                                + " `UndocumentedStatusException`, a page as `CodecException`. A page or a redirect may come before or after the request was"
                                + " executed, and only a request that may be repeated is. Where the table says *delivery unknown*, the session is given up, so"
                                + " that the next call logs in. A body that begins as JSON is JSON, whatever its label.")
                .add("## What the body decides")
                .add(
                        "The status decides. A body that breaks off, stalls or cannot be decoded does not change what it has said:")
                .list(
                        "**no success**: the body is there for people to read; it is waited for no longer than 2 s",
                        "**a success, a write**: it is done, with or without a body; an id that did not come is unknown. A create whose body is neither"
                                + " JSON nor an id (a UUID or whole number without quotes), such as `OK`, is in doubt: `CodecException`, `UNKNOWN`",
                        "**a success, a read**: what breaks off, or is empty with 200, is asked for again as often as the policy allows, then it is a"
                                + " `TransportFailureException` or, for the empty one, a `CodecException`; a stream whose first record has come is an `IncompleteListException`, before that it is not asked for again",
                        "**202**: accepted. `createOrFind` does not send it again, it looks until the record is there",
                        "**204, 205**: there is no body: an empty list, a write whose id is unknown",
                        "**206** to a list: a part of it, none of which is handed out: `IncompleteListException`")
                .add("## Sessions and logins")
                .list(
                        "A client logs in once at a time, and all calls that need the session wait for that login. If the call for which it runs"
                                + " reaches its deadline, the next waiting call continues the login, and its attempts go on being counted.",
                        "A login is **rejected** by every response but two kinds: a success with the cookie and no page, and 409, 429, 500, 502 and 504."
                                + " No response is no rejection. The same credentials are not tried again for `rejectedLoginMemory` (60 s); a corrected"
                                + " password is tried at once. Clients that share a `sessionStore` share the rejection; 404, 405, 407 and 410 speak of the"
                                + " address and stay with the client.",
                        "A gateway that answers 403 when the session is over: `StatusTable.documented().with(403, Meaning.UNAUTHORIZED)`. A 403 that"
                                + " forbids then costs a login, too, and ends as `UnauthorizedException`. The same for 302 where a redirect always comes before"
                                + " an execution, for creates are repeated after it.")
                .table(
                        List.of("The session ended", "costs an attempt", "the next login waits"),
                        List.of(
                                List.of(
                                        "before any success, or within 2 s of its login",
                                        "yes",
                                        "1 s, doubled up to 60 s"),
                                List.of(
                                        "while it was in use, within a minute of its login, as those of two clients of one user do",
                                        "no",
                                        "1 s, doubled up to 15 s"),
                                List.of("in any other way, such as by idling", "no", "not at all"),
                                List.of(
                                        "in the `sessionStore`, before this client tried it",
                                        "no, nor the one new login of the call",
                                        "not at all")))
                .add(
                        "A call whose deadline comes before the next login fails at once. One warning in the log says what to look at. Two clients of one"
                                + " user need one `sessionStore` (in one JVM an `InMemorySessionStore`, for pods one of your own over what they share) or a user"
                                + " each.")
                .add("## What is known afterwards")
                .table(
                        List.of("`delivery()`", "means", "send it again?"),
                        List.of(
                                List.of("`NOT_SENT`", "no attempt left", "whatever it was"),
                                List.of(
                                        "`UNKNOWN`",
                                        "an attempt left that is in doubt: no response, 409, 500, 502, 504, a page, a redirect but 302 and 307 to the login",
                                        "reads and keyed writes; a create after you have looked, which `createOrFind` does"),
                                List.of(
                                        "`ANSWERED`",
                                        "one left, and its status says what became of it: 2xx done, 400, 401, 422, 429 and 503 not",
                                        "after 429 later, after the others once the reason is gone")))
                .add(
                        "What nobody can know: a create that the CRM executes later than `createOrFind` looks, and an upsert that it executes late, over a newer one.")
                .add("## A delete that was repeated")
                .add(
                        "A delete that was repeated, and of which an earlier attempt may have been executed, is refused with 400, 422 or an undocumented"
                                + " status such as 404 when nothing is left to delete. The client then **verifies**: it lists by the same filter, as a call with attempts of its own under the same deadline. Nothing there: the delete has"
                                + " succeeded. Anything else: the response of the CRM is the exception.")
                .add("## What ends *wait, repeat*")
                .table(
                        List.of("Limit", "Default", "Setting"),
                        List.of(
                                List.of(
                                        "number of attempts (one that ended with 429 does not count, nor one that ended with the session, unless that was refused right after its login)",
                                        String.valueOf(POLICY.maxAttempts()),
                                        "`RetryPolicy.maxAttempts`"),
                                List.of(
                                        "the retry budget of the client is spent: a bucket of 500, a retry costs 5 (10 after a time-out, nothing after a 429 or when the request surely did not leave), a success at the first try gives 1 back",
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
                        "The wait is what `Retry-After` says (seconds, or a date by the clock of the server; 0 or a date that is past counts as none), else a random value up to a bound that doubles: from "
                                + POLICY.backoff().first().toMillis() + " ms, from "
                                + POLICY.rateLimitBackoff().first().toSeconds()
                                + " s after a 429, up to "
                                + POLICY.backoff().cap().toSeconds() + " s.")
                .add(
                        "No retry policy makes the client repeat a create that may have been executed, a write that is not keyed, or a refusal such as 503. A status table of your own does, if it gives a code another meaning: 429 means here that the request was not processed.")
                .add("## After a 429")
                .add(
                        "A 429 is no failure: the request was not processed, and too many came. It counts neither as an attempt nor against the retry budget; the deadline bounds it (and `RetryPolicy.never()`, which sends nothing twice).")
                .list(
                        "Until the wait is over, and for `maxRetryAfter` at most, no request of the client leaves, logins included. A call whose deadline is sooner fails at once.",
                        "Then they leave one after the other: at seven tenths of the rate before, or ten a second if that is more, and twice as many each second until the next 429. That takes three tenths off again, and from there the rate rises slowly: by 0.5 % after a second without a 429, by 1 % after the next, and so on. After a second in which no request had to wait they leave as they come again.",
                        "A call that waits has given back its permit. It comes before the calls that were not sent yet, and waits until its deadline, not for `connectionWait`. An asynchronous one holds no thread.",
                        "Where a `rateLimiter` is set, that sets the pace; a wait that the CRM has not asked for is then one of the call alone.")
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
                                List.of(
                                        "302, 307 para o login",
                                        "uma página (HTML) depois de um 2xx; 301, 303, 308 para o login",
                                        "um redirecionamento para qualquer outro lugar",
                                        "sem resposta, com certeza não enviada",
                                        "sem resposta, entrega desconhecida")))
                .add(
                        "*Com chave*: o filtro é feito só de `eq`; o registro de um upsert leva os mesmos valores da chave, e o de um update não os"
                                + " altera. Só assim executar duas vezes deixa o mesmo estado que executar uma vez.")
                .add(
                        "Um segundo 401, página ou redirecionamento encerra a chamada: um 401 como `UnauthorizedException`, um redirecionamento como"
                                + " `UndocumentedStatusException`, uma página como `CodecException`. Uma página ou um redirecionamento pode vir antes ou depois da"
                                + " execução, e só se repete o que pode ser repetido. Onde a tabela diz *entrega desconhecida*, a sessão é abandonada e a próxima"
                                + " chamada faz login. Um corpo que começa como JSON é JSON, qualquer que seja o rótulo.")
                .add("## O que o corpo decide")
                .add(
                        "Quem decide é o status. Um corpo cortado, parado ou que não se consegue decodificar não muda o que o status disse:")
                .list(
                        "**não é sucesso**: o corpo serve para pessoas lerem; a espera por ele é de no máximo 2 s",
                        "**sucesso, gravação**: está feita, com ou sem corpo; um id que não veio fica desconhecido. Um create cujo corpo não é JSON nem"
                                + " um id (um UUID ou número inteiro sem aspas), como `OK`, fica em dúvida: `CodecException`, `UNKNOWN`",
                        "**sucesso, leitura**: o que vem cortado, ou vazio com 200, é pedido de novo até o limite de tentativas; depois é uma"
                                + " `TransportFailureException` ou, no caso do vazio, uma `CodecException`; um stream cujo primeiro registro já veio vira uma `IncompleteListException`; antes disso ele não é pedido de novo",
                        "**202**: aceito. `createOrFind` não envia de novo, procura até o registro aparecer",
                        "**204, 205**: não há corpo: uma lista vazia, uma gravação de id desconhecido",
                        "**206** para uma lista: só uma parte dela, e nada dela é entregue: `IncompleteListException`")
                .add("## Sessões e logins")
                .list(
                        "Um cliente faz um login por vez, e todas as chamadas que precisam da sessão esperam por ele. Se o prazo da chamada que o iniciou"
                                + " acabar, a próxima que espera o continua, sem zerar a contagem de tentativas.",
                        "Um login é **rejeitado** por toda resposta, menos dois tipos: um sucesso com o cookie e sem página, e 409, 429, 500, 502 e 504."
                                + " Falta de resposta não é rejeição. As mesmas credenciais não são tentadas de novo durante `rejectedLoginMemory` (60 s);"
                                + " uma senha corrigida é tentada na hora. Clientes que compartilham um `sessionStore` compartilham a rejeição; 404, 405, 407 e"
                                + " 410 dizem respeito ao endereço e só valem para este cliente.",
                        "Um gateway que responde 403 quando a sessão acaba: `StatusTable.documented().with(403, Meaning.UNAUTHORIZED)`. Um 403 que proíbe"
                                + " passa então a custar um login também, e termina como `UnauthorizedException`. O mesmo para 302, onde um redirecionamento"
                                + " sempre vem antes da execução, pois depois dele até um create é repetido.")
                .table(
                        List.of("A sessão acabou", "custa uma tentativa", "o próximo login espera"),
                        List.of(
                                List.of(
                                        "antes de qualquer sucesso, ou em até 2 s do login",
                                        "sim",
                                        "1 s, dobrando até 60 s"),
                                List.of(
                                        "em pleno uso, em menos de um minuto do login, como as de dois clientes com o mesmo usuário",
                                        "não",
                                        "1 s, dobrando até 15 s"),
                                List.of("de qualquer outro modo, como por inatividade", "não", "nada"),
                                List.of(
                                        "no `sessionStore`, antes que este cliente a usasse",
                                        "não, nem gasta o único novo login da chamada",
                                        "nada")))
                .add(
                        "Uma chamada cujo prazo acaba antes do próximo login falha na hora. Um aviso no log diz o que verificar. Dois clientes com o mesmo"
                                + " usuário precisam de um `sessionStore` em comum (numa só JVM, um `InMemorySessionStore`; entre pods, um próprio sobre o que eles"
                                + " compartilham) ou de um usuário para cada um.")
                .add("## O que se sabe depois")
                .table(
                        List.of("`delivery()`", "significa", "enviar de novo?"),
                        List.of(
                                List.of("`NOT_SENT`", "nenhuma tentativa saiu", "qualquer requisição"),
                                List.of(
                                        "`UNKNOWN`",
                                        "saiu uma tentativa que ficou em dúvida: sem resposta, 409, 500, 502, 504, uma página, um redirecionamento que não seja 302 ou 307 para o login",
                                        "leituras e gravações com chave; um create só depois de procurar, como `createOrFind` faz"),
                                List.of(
                                        "`ANSWERED`",
                                        "saiu, e o status diz o que aconteceu: 2xx executada; 400, 401, 422, 429 e 503 não",
                                        "depois de um 429, mais tarde; depois dos outros, quando o motivo for resolvido")))
                .add(
                        "O que ninguém tem como saber: um create que o CRM executa depois que o `createOrFind` procurou, e um upsert que ele executa tarde, por cima de um mais novo.")
                .add("## Um delete repetido")
                .add(
                        "Um delete repetido, do qual uma tentativa anterior pode ter sido executada, é recusado com 400, 422 ou um status não documentado,"
                                + " como 404, quando não há mais nada a excluir. O cliente então **verifica**: lista pelo mesmo filtro, numa chamada com tentativas próprias, dentro do mesmo prazo. Se não há nada, o delete teve sucesso."
                                + " Em qualquer outro caso, a resposta do CRM vira a exceção.")
                .add("## O que encerra *espera, repete*")
                .table(
                        List.of("Limite", "Padrão", "Configuração"),
                        List.of(
                                List.of(
                                        "número de tentativas (a que terminou em 429 não conta, nem a que terminou junto com a sessão, a não ser que esta tenha sido recusada logo depois do login)",
                                        String.valueOf(POLICY.maxAttempts()),
                                        "`RetryPolicy.maxAttempts`"),
                                List.of(
                                        "o orçamento de repetições do cliente acabou: um balde de 500, uma repetição custa 5 (10 depois de um time-out; nada depois de um 429 ou se a requisição com certeza não saiu), um sucesso na primeira tentativa devolve 1",
                                        "500",
                                        "–"),
                                List.of(
                                        "o CRM pede uma espera maior que esta",
                                        seconds(POLICY.maxRetryAfter().toSeconds()),
                                        "`RetryPolicy.maxRetryAfter`"),
                                List.of("a espera não cabe no tempo que resta até o prazo", "120 s", "`deadline`")))
                .add(
                        "A espera é o que `Retry-After` diz (segundos, ou uma data pelo relógio do servidor; 0 ou uma data passada valem como nada), ou, sem ele, um valor aleatório até um limite que dobra: a partir de "
                                + POLICY.backoff().first().toMillis() + " ms, de "
                                + POLICY.rateLimitBackoff().first().toSeconds()
                                + " s depois de um 429, até "
                                + POLICY.backoff().cap().toSeconds() + " s.")
                .add(
                        "Nenhuma política de repetição faz o cliente repetir um create que pode ter sido executado, uma gravação sem chave ou uma recusa como 503. Uma tabela de status própria pode fazer isso, se der outro significado a um código: 429 significa aqui que a requisição não foi processada.")
                .add("## Depois de um 429")
                .add(
                        "Um 429 não é uma falha: a requisição não foi processada, porque chegaram requisições demais. Ele não conta como tentativa nem gasta o orçamento de repetições; quem o limita é o prazo (e `RetryPolicy.never()`, que não envia nada duas vezes).")
                .list(
                        "Até a espera acabar, e no máximo por `maxRetryAfter`, nenhuma requisição do cliente sai, nem mesmo de login. Uma chamada cujo prazo vence antes falha na hora.",
                        "Depois elas saem uma a uma: a sete décimos do ritmo de antes, ou a dez por segundo, se for mais, e ao dobro a cada segundo até o próximo 429. Este tira de novo três décimos, e dali em diante o ritmo sobe devagar: 0,5 % depois de um segundo sem 429, 1 % depois do seguinte, e assim por diante. Depois de um segundo em que nenhuma requisição precisou esperar, elas voltam a sair à medida que chegam.",
                        "Uma chamada que espera devolveu sua permissão. Ela passa à frente das que ainda não foram enviadas e espera até o próprio prazo, não por `connectionWait`. Uma chamada assíncrona não ocupa thread enquanto espera.",
                        "Quando há um `rateLimiter`, é ele que dita o ritmo; a espera que o CRM não pediu é então só daquela chamada.")
                .isThePageOf("retries.pt-BR.md");
    }

    private static String seconds(long count) {
        return count + " s";
    }

    private static List<List<String>> rows(Locale locale, Map<Verdict, String> words, List<String> titles) {
        List<List<String>> rows = new ArrayList<>();
        for (Meaning meaning : Meaning.values()) {
            rows.add(row(
                    code(meaning) + " " + meaning.explanation(locale),
                    kind -> words.get(RetryTable.first(meaning, kind))));
        }
        rows.add(row(titles.get(0), kind -> words.get(RetryTable.first(SessionSign.OVER, kind))));
        rows.add(row(titles.get(1), kind -> words.get(RetryTable.first(SessionSign.DOUBTFUL, kind))));
        rows.add(row(titles.get(2), kind -> words.get(RetryTable.first(SessionSign.REDIRECTED, kind))));
        rows.add(row(titles.get(3), kind -> words.get(RetryTable.first(Delivery.NOT_SENT, kind))));
        rows.add(row(titles.get(4), kind -> words.get(RetryTable.first(Delivery.UNKNOWN, kind))));
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
