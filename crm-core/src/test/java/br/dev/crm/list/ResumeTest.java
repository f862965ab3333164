package br.dev.crm.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.CrmClient;
import br.dev.crm.document.Document;
import br.dev.crm.error.BadRequestException;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.error.ResumePoint;
import br.dev.crm.error.TransportFailureException;
import br.dev.crm.list.PagedServer.Breaking;
import br.dev.crm.list.PagedServer.Way;
import br.dev.crm.paging.Paging;
import br.dev.crm.support.ScriptedTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists that break off, and are taken up again at their resume points. */
@Timeout(60)
class ResumeTest extends ResumingTests {
    @ParameterizedTest
    @EnumSource
    void goesOnBehindAnyRecordThatEndedTheList(Way way) {
        for (int bad = 1; bad < PagedServer.ALL; bad++) {
            List<Integer> ids = new ArrayList<>();

            IncompleteListException e = breaking(client(way, bad, PagedServer::nothing), null, ids);
            assertThat(e.count()).isEqualTo(bad);
            assertThat(e).hasCauseInstanceOf(CodecException.class).hasMessageContaining("after " + bad + " record");
            take(healthy(way), kept(e), ids);

            assertThat(ids)
                    .as("%s, record %s", way, bad)
                    .isEqualTo(IntStream.range(0, PagedServer.ALL).boxed().toList());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void goesOnWithThePageThatCouldNotBeHad(Way way) {
        for (int page = 1; page * PagedServer.SIZE < PagedServer.ALL; page++) {
            List<Integer> ids = new ArrayList<>();

            IncompleteListException e =
                    breaking(client(way, -1, from(page, () -> ScriptedTransport.response(400, ""))), null, ids);
            assertThat(e.count()).isEqualTo((long) page * PagedServer.SIZE);
            assertThat(e).hasCauseInstanceOf(BadRequestException.class);
            assertThat(e.attempts()).isEqualTo(1);
            take(healthy(way), kept(e), ids);

            assertThat(ids)
                    .isEqualTo(IntStream.range(0, PagedServer.ALL).boxed().toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnHoweverOftenItBreaksOff(Way way) {
        List<Integer> ids = new ArrayList<>();
        ResumePoint point = null;
        for (int bad = 1; bad < PagedServer.ALL; bad += 2) {
            point = kept(breaking(client(way, bad, PagedServer::nothing), point, ids));
        }
        take(healthy(way), point, ids);

        assertThat(ids).isEqualTo(IntStream.range(0, PagedServer.ALL).boxed().toList());
    }

    @Test
    void aConnectionThatBreaksIsResumedBehindTheLastWholeRecord() {
        String text = "[{\"id\":0},{\"id\":1},{\"id\":2},{\"i";
        List<Integer> ids = new ArrayList<>();

        IncompleteListException e =
                breaking(client(Way.NONE, -1, from(0, () -> ScriptedTransport.cutResponse(200, text))), null, ids);
        take(healthy(Way.NONE), kept(e), ids);

        assertThat(e.count()).isEqualTo(3);
        assertThat(ids).isEqualTo(IntStream.range(0, PagedServer.ALL).boxed().toList());
    }

    @ParameterizedTest
    @EnumSource
    void beforeTheFirstRecordItIsThePlainException(Way way) {
        assertThat(plain(client(way, 0, PagedServer::nothing))).isInstanceOf(CodecException.class);
        assertThat(plain(client(way, -1, from(0, () -> ScriptedTransport.response(400, "")))))
                .isInstanceOf(BadRequestException.class);
        assertThat(plain(client(way, -1, from(0, () -> ScriptedTransport.cutResponse(200, "[{\"id\":")))))
                .isInstanceOf(TransportFailureException.class);
    }

    private static CrmException plain(CrmClient client) {
        return catchThrowableOfType(CrmException.class, () -> take(client, null, new ArrayList<>()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aListThatIsSentWholeHandsNothingOutAndBeginsAgainWhereItBegan(Way way) {
        Breaking second = from(1, () -> ScriptedTransport.response(400, ""));

        IncompleteListException e = catchThrowableOfType(
                IncompleteListException.class,
                () -> customers(client(way, -1, second)).list());
        IncompleteListException later = (IncompleteListException) catchThrowableOfType(
                        CompletionException.class,
                        () -> customers(client(way, -1, second)).async().list().join())
                .getCause();

        assertThat(List.of(e.count(), later.count())).containsOnly((long) PagedServer.SIZE);
        assertThat(kept(later)).isEqualTo(kept(e));
        assertThat(customers(healthy(way)).withResumePoint(kept(e)).list()).hasSize(PagedServer.ALL);
        assertThat(customers(healthy(way))
                        .withResumePoint(kept(e))
                        .async()
                        .list()
                        .join())
                .hasSize(PagedServer.ALL);
    }

    @ParameterizedTest
    @EnumSource
    void theRestOfAStreamIsHadAsAListOrByASubscriber(Way way) {
        List<Integer> ids = new ArrayList<>();
        ResumePoint point = kept(breaking(client(way, 4, PagedServer::nothing), null, ids));

        assertThat(customers(healthy(way)).withResumePoint(point).list())
                .extracting(ResumeTest::id)
                .containsExactly(4, 5, 6, 7, 8, 9);
        assertThat(published(healthy(way), point).join()).containsExactly(4, 5, 6, 7, 8, 9);
        assertThat(published(client(way, 7, PagedServer::nothing), point)
                        .handle((none, failure) -> failure)
                        .join())
                .isInstanceOfSatisfying(IncompleteListException.class, e -> {
                    assertThat(e.count()).isEqualTo(3);
                    take(healthy(way), kept(e), ids);
                });
        assertThat(ids).containsExactly(0, 1, 2, 3, 7, 8, 9);
    }

    private static CompletableFuture<List<Integer>> published(CrmClient client, ResumePoint point) {
        List<Integer> ids = new CopyOnWriteArrayList<>();
        CompletableFuture<List<Integer>> end = new CompletableFuture<>();
        customers(client).withResumePoint(point).publisher().subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(Document record) {
                ids.add(id(record));
            }

            @Override
            public void onError(Throwable failure) {
                end.completeExceptionally(failure);
            }

            @Override
            public void onComplete() {
                end.complete(ids);
            }
        });
        return end;
    }

    @Test
    void theRepeatOfAShorterLastPageIsTheEndAfterARestartToo() {
        ScriptedTransport transport = new ScriptedTransport()
                .respond(200, "[{\"id\":1},{\"id\":2}]")
                .respond(200, "[{\"id\":3}]")
                .respond(400, "")
                .respond(200, "[{\"id\":3}]");
        CrmClient client = client(transport, Paging.pages("page", 0, "size", 2));
        List<Integer> ids = new ArrayList<>();

        take(client, kept(breaking(client, null, ids)), ids);

        assertThat(ids).containsExactly(1, 2, 3);
    }

    @Test
    void aPageThatComesAgainIsAskedForAgainAndNotTakenForNew() {
        ScriptedTransport transport = new ScriptedTransport();
        String first = "[{\"id\":1},{\"id\":2}]";
        String second = "[{\"id\":3},{\"id\":4}]";
        for (String page : List.of(first, first, first, second, "[]")) {
            transport.respond(200, page);
        }
        CrmClient client = client(transport, Paging.pages("page", 0, "size", 2));
        List<Integer> ids = new ArrayList<>();

        IncompleteListException once = breaking(client, null, ids);
        IncompleteListException again = breaking(client, kept(once), ids);
        take(client, kept(again), ids);

        assertThat(again.count()).isZero();
        assertThat(kept(again)).isEqualTo(kept(once));
        assertThat(ids).containsExactly(1, 2, 3, 4);
    }
}
