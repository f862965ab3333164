package br.dev.crm.list;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.CrmClient;
import br.dev.crm.TestClient;
import br.dev.crm.document.Document;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.error.ResumePoint;
import br.dev.crm.filter.Filter;
import br.dev.crm.filter.FilterDialect;
import br.dev.crm.list.PagedServer.Way;
import br.dev.crm.paging.PageRequest;
import br.dev.crm.paging.Paging;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.ResourceName;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a resume point says, which list it fits, and what a list is asked for by it. */
@Timeout(60)
class ResumePointFitTest extends ResumingTests {
    @ParameterizedTest
    @EnumSource(names = {"NONE", "PAGES"})
    void aListThatHasFewerRecordsThanHadComeIsNotTakenForItsEnd(Way way) {
        ResumePoint point = kept(breaking(client(way, 2, PagedServer::nothing), null, new ArrayList<>()));

        for (String shrunk : List.of("[{\"id\":0}]", "[]")) {
            for (int status : List.of(200, 204)) {
                CrmClient client =
                        client(way, -1, from(0, () -> ScriptedTransport.response(status, status == 204 ? "" : shrunk)));

                IncompleteListException e = breaking(client, point, new ArrayList<>());

                assertThat(e).as("%s %s", status, shrunk).hasMessageContaining("it has changed");
                assertThat(e.resumePoint()).isEmpty();
            }
        }
    }

    @Test
    void aPointOfAnotherListIsRefusedBeforeAnythingIsSent() {
        ResumePoint point = kept(breaking(client(Way.PAGES, 4, PagedServer::nothing), null, new ArrayList<>()));
        ScriptedTransport transport = new ScriptedTransport();
        CrmClient client = client(transport, Way.PAGES.paging());
        CrmRequest<List<Document>> list =
                CrmRequest.list(CUSTOMERS, Document.class).resumeAt(point).build();
        List<CrmRequest<List<Document>>> others = List.of(
                CrmRequest.list(ResourceName.of("customer", "customers-integration", "v5"), Document.class)
                        .resumeAt(point)
                        .build(),
                list.toBuilder().filter(Filter.eq("code", 7)).build(),
                list.toBuilder().paging(Paging.none()).build(),
                list.toBuilder().paging(Paging.after("id")).build(),
                list.toBuilder().paging(Paging.pages("page", 1, "size", 4)).build());

        for (CrmRequest<List<Document>> other : others) {
            assertThatThrownBy(() -> client.stream(other)).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> client.send(other)).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> client.sendAsync(other).join()).hasCauseInstanceOf(InvalidRequestException.class);
        }
        assertThat(transport.requests()).isEmpty();
        assertThat(transport.logins()).isEmpty();
    }

    @Test
    void whoeverLearnsThatTheLastPageIsRepeatedGoesOnFromTheSamePoint() {
        ResumePoint point = kept(breaking(client(Way.PAGES, 4, PagedServer::nothing), null, new ArrayList<>()));

        assertThat(customers(healthy(Way.PAGES))
                        .withPaging(Way.PAGES.paging().untilRepeated().untilEmpty())
                        .withResumePoint(point)
                        .list())
                .hasSize(6);
    }

    @Test
    void aPointThatLeadsToAnotherOriginOrSaysWhatCannotBeIsRefused() {
        Map<String, String> fields =
                new LinkedHashMap<>(kept(breaking(client(Way.LINKS, 4, PagedServer::nothing), null, new ArrayList<>()))
                        .fields());
        for (Map.Entry<String, String> wrong : Map.of(
                        "target", "https://elsewhere.example/integration?from=3",
                        "skip", "-1",
                        "pages", "many",
                        "last", "7",
                        "header.Cookie", "a=b",
                        "unknown", "x")
                .entrySet()) {
            Map<String, String> altered = new LinkedHashMap<>(fields);
            altered.put(wrong.getKey(), wrong.getValue());
            ScriptedTransport transport = new ScriptedTransport();
            CrmClient client = client(transport, Way.LINKS.paging());

            assertThatThrownBy(() -> take(client, ResumePoint.of(altered), new ArrayList<>()))
                    .as(wrong.getKey())
                    .isInstanceOf(InvalidRequestException.class);
            assertThat(transport.logins()).isEmpty();
        }
    }

    @Test
    void aPointHoldsNoValueOfARecordButTheKeyAndIsNotInTheMessage() {
        for (Way way : Way.values()) {
            IncompleteListException e = breaking(client(way, 4, PagedServer::nothing), null, new ArrayList<>());

            assertThat(e.resumePoint().orElseThrow().toString()).as("%s", way).doesNotContain("Padaria", "JSESSIONID");
            assertThat(e.getMessage()).doesNotContain("crm-resume");
        }
    }

    @Test
    void theKeyOfARecordMayHaveAnyCharactersThatTheDialectEncodes() {
        Paging paging = Paging.after("id");
        ScriptedTransport transport = new ScriptedTransport()
                .respond(200, "[{\"id\":\"São {a->b} & 100%\"},7]")
                .respond(200, "[]");
        CrmClient client = TestClient.builder(transport, new ManualTiming())
                .paging(paging)
                .filterDialect(FilterDialect.documented().withEncoding(FilterDialect.Encoding.PERCENT))
                .build();
        IncompleteListException e = catchThrowableOfType(
                IncompleteListException.class, () -> customers(client).stream().forEach(record -> {}));

        assertThat(customers(client).withResumePoint(kept(e)).list()).isEmpty();

        assertThat(transport.lastRequest().headers().first("Integration-Filter"))
                .contains("{id->gt->S%C3%A3o %7Ba-%3Eb%7D %26 100%25}");
    }

    @Test
    void byKeyItGoesOnBehindTheRecordAndCountsNothing() {
        ScriptedTransport transport = new PagedServer(Way.AFTER).transport(4, PagedServer::nothing);
        CrmClient client = client(transport, Way.AFTER.paging());

        ResumePoint point = kept(breaking(client, null, new ArrayList<>()));
        assertThatThrownBy(() -> take(client, point, new ArrayList<>())).isInstanceOf(CodecException.class);

        assertThat(transport.lastRequest().headers().first("Integration-Filter"))
                .contains("{id->gt->3}");
        assertThat(point.fields()).containsEntry("skip", "0");
    }

    @Test
    void whateverAStrategyOfOnesOwnAsksForIsAskedForAgain() {
        List<PageRequest> asked = List.of(
                PageRequest.builder()
                        .query("pãge", "2 &3")
                        .header("X-Page", "2")
                        .filter(Filter.field("code").in("a", "b").or(Filter.eq("day", LocalDate.of(2026, 1, 31))))
                        .build(),
                PageRequest.builder().filter(Filter.raw("{raw}")).build(),
                PageRequest.ofTarget("pages/2?a=b"));
        for (PageRequest second : asked) {
            Paging own = context -> switch (context.pages()) {
                case 0 -> Optional.of(PageRequest.unchanged());
                case 1 -> Optional.of(second);
                default -> Optional.empty();
            };
            ScriptedTransport transport = new ScriptedTransport()
                    .respond(200, "[{\"id\":0}]")
                    .respond(400, "")
                    .respond(200, "[{\"id\":1}]");
            CrmClient client = client(transport, own);
            List<Integer> ids = new ArrayList<>();

            take(client, kept(breaking(client, null, ids)), ids);

            assertThat(ids).containsExactly(0, 1);
            HttpRequest first = transport.requests().get(1);
            HttpRequest again = transport.requests().get(2);
            assertThat(again.uri()).isEqualTo(first.uri());
            assertThat(again.headers()).hasToString(first.headers().toString());
            assertThat(again.headers().first("Integration-Filter"))
                    .isEqualTo(first.headers().first("Integration-Filter"));
        }
    }

    @Test
    void whatLooksForOneRecordLooksAtAll() {
        ResumePoint point = kept(breaking(client(Way.NONE, 4, PagedServer::nothing), null, new ArrayList<>()));
        CrmClient client = client(Way.NONE, -1, from(0, () -> ScriptedTransport.response(200, "[{\"id\":3}]")));

        assertThat(customers(client).withResumePoint(point).find(Filter.eq("id", 3)))
                .isPresent();
    }
}
