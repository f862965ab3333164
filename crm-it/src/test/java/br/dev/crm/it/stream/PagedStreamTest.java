package br.dev.crm.it.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.CrmClient;
import br.dev.crm.error.BadRequestException;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.NumberRecord;
import br.dev.crm.it.support.RetryPolicies;
import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.it.support.ScriptedCrm.Service;
import br.dev.crm.paging.Paging;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;

/** A list in pages: asked for one after the other, each record once, and to the end. */
@Timeout(60) // a list that never ends
class PagedStreamTest {
    private static final String FIRST = Responses.ok("[{\"v\":1},{\"v\":2}]");
    private static final String SECOND = Responses.ok("{\"items\":[{\"v\":3},{\"v\":4}],\"total\":5}");
    private static final String THIRD = Responses.ok("[{\"v\":5}]");
    private static final String EMPTY = Responses.ok("[]");

    /** So that a list that never ends fails a test and does not stop it. */
    private static final int MOST = 100;

    private final List<String> targets = new CopyOnWriteArrayList<>();

    @ForEachCombination
    void anEmptyPageIsTheEnd(Combination combination) {
        try (ScriptedCrm crm = ScriptedCrm.serving(pages(FIRST, SECOND, THIRD, EMPTY));
                CrmClient client = client(crm, combination)) {
            List<NumberRecord> taken = new ArrayList<>();

            take(client, taken);

            assertThat(taken).extracting(NumberRecord::v).containsExactly(1, 2, 3, 4, 5);
            assertThat(targets)
                    .containsExactly(
                            "/integration?page=0&size=2",
                            "/integration?page=1&size=2",
                            "/integration?page=2&size=2",
                            "/integration?page=3&size=2");
        }
    }

    @ForEachCombination
    void anApiThatIgnoresTheParametersIsAskedTwiceAndThenNoListIsMadeUp(Combination combination) {
        try (ScriptedCrm crm = ScriptedCrm.serving(pages(FIRST));
                CrmClient client = client(crm, combination)) {
            List<NumberRecord> taken = new ArrayList<>();

            IncompleteListException e = catchThrowableOfType(IncompleteListException.class, () -> take(client, taken));

            assertThat(e.count()).isEqualTo(2);
            assertThat(taken).extracting(NumberRecord::v).containsExactly(1, 2);
            assertThat(targets).hasSize(2);
        }
    }

    @ForEachCombination
    void noPageIsAskedForBeforeItIsNeeded(Combination combination) {
        try (ScriptedCrm crm = ScriptedCrm.serving(pages(FIRST, SECOND, EMPTY));
                CrmClient client = client(crm, combination)) {
            try (Stream<NumberRecord> stream = client.stream(CustomerRequests.list())) {
                assertThat(stream.limit(2)).extracting(NumberRecord::v).containsExactly(1, 2);
            }

            assertThat(targets).hasSize(1);
        }
    }

    @ForEachCombination
    void aPageThatBreaksOffIsAskedForAgainAsAWhole(Combination combination) {
        Script cut = Script.write("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n[{\"v\":3},{\"v\"")
                .then(Script.close());
        try (ScriptedCrm crm = ScriptedCrm.serving(
                        pages(Script.write(FIRST), cut, Script.write(SECOND), Script.write(EMPTY)));
                CrmClient client = client(crm, combination)) {
            List<NumberRecord> taken = new ArrayList<>();

            take(client, taken);

            assertThat(taken).extracting(NumberRecord::v).containsExactly(1, 2, 3, 4);
            assertThat(targets.get(1)).isEqualTo(targets.get(2)).contains("page=1");
        }
    }

    @ForEachCombination
    void aPageThatIsRefusedIsAnErrorAfterTheRecordsBeforeIt(Combination combination) {
        try (ScriptedCrm crm = ScriptedCrm.serving(pages(FIRST, Responses.of(400, "{}")));
                CrmClient client = client(crm, combination)) {
            List<NumberRecord> taken = new ArrayList<>();

            assertThat(catchThrowable(() -> take(client, taken)))
                    .isInstanceOf(IncompleteListException.class)
                    .hasCauseInstanceOf(BadRequestException.class);
            assertThat(taken).extracting(NumberRecord::v).containsExactly(1, 2);
        }
    }

    @ForEachCombination
    void aFieldOfAnotherTypeIsAnErrorAfterTheRecordsBeforeIt(Combination combination) {
        String wrong = Responses.ok("[{\"v\":3},{\"v\":[]}]");
        try (ScriptedCrm crm = ScriptedCrm.serving(pages(FIRST, wrong));
                CrmClient client = client(crm, combination)) {
            List<NumberRecord> taken = new ArrayList<>();

            IncompleteListException failure =
                    catchThrowableOfType(IncompleteListException.class, () -> take(client, taken));

            assertThat(failure)
                    .cause()
                    .isInstanceOfSatisfying(
                            CodecException.class,
                            cause -> assertThat(cause.path()).isEqualTo("$[1].v"));
            assertThat(taken).extracting(NumberRecord::v).containsExactly(1, 2, 3);
        }
    }

    private static CrmClient client(ScriptedCrm crm, Combination combination) {
        return crm.client(combination)
                .retryPolicy(RetryPolicies.FAST)
                .maxConnections(1)
                .paging(Paging.pages("page", 0, "size", 2))
                .build();
    }

    private static void take(CrmClient client, List<NumberRecord> into) {
        try (Stream<NumberRecord> stream = client.stream(CustomerRequests.list())) {
            stream.limit(MOST).forEach(into::add);
        }
    }

    private Service pages(String... responses) {
        return pages(Stream.of(responses).map(Script::write).toArray(Script[]::new));
    }

    /** Plays one script for each request, the last one for ever. */
    private Service pages(Script... scripts) {
        return (request, connection) -> {
            targets.add(request.target());
            scripts[Math.min(targets.size(), scripts.length) - 1].run(connection);
        };
    }
}
