package br.dev.crm.list;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.CrmResource;
import br.dev.crm.TestClient;
import br.dev.crm.document.Document;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.paging.Paging;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that are empty by mistake, where the response says that there is more. */
class EmptiedPageTest {
    private final ScriptedTransport transport = new ScriptedTransport();

    private CrmResource<Document> customers(Paging paging) {
        return TestClient.builder(transport, new ManualTiming())
                .paging(paging)
                .build()
                .resource(CUSTOMERS, Document.class);
    }

    private static Paging paging(String name) {
        return switch (name) {
            case "hasNext" -> Paging.hasNext("page", 0, "size", 1, "more");
            case "cursor" -> Paging.cursor("cursor", "next");
            case "pages" -> Paging.pages("page", 0, "size", 1).withTotal("total");
            case "after" -> Paging.after("id").untilRepeated().withTotal("page.total");
            default -> Paging.links();
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hasNext | {'more':true,'items':[{'id':1}]}       | {'more':true,'items':[]}       | {'more':false,'items':[{'id':2}]}",
                "cursor  | {'next':'a','items':[{'id':1}]}        | {'next':'b','items':[]}        | {'items':[{'id':2}]}",
                "pages   | {'total':2,'items':[{'id':1}]}         | {'total':2,'items':[]}         | {'total':2,'items':[{'id':2}]}",
                "after   | {'page':{'total':2},'items':[{'id':1}]}| {'page':{'total':1},'items':[]}| {'page':{'total':1},'items':[{'id':2}]}",
                "links   | [{'id':1}]                             | []                             | [{'id':2}]"
            })
    void isNotTheEndAndIsAskedForAgain(String name, String first, String emptied, String second) {
        Paging paging = paging(name);
        String[] link = name.equals("links") ? new String[] {"Link", "<?p=2>; rel=next"} : new String[0];
        transport
                .respond(200, json(first), link)
                .respond(200, json(emptied), link)
                .respond(200, json(second));
        transport.respond(200, "{\"total\":2,\"page\":{\"total\":0},\"items\":[]}");

        IncompleteListException e = catchThrowableOfType(
                IncompleteListException.class, () -> customers(paging).stream().count());

        assertThat(e.count()).isEqualTo(1);
        assertThat(e).hasMessageContaining("there is more");
        assertThat(customers(paging)
                        .withResumePoint(e.resumePoint().orElseThrow())
                        .list())
                .singleElement()
                .satisfies(record -> assertThat(record.text("id")).contains("2"));
    }

    private static String json(String text) {
        return text.strip().replace('\'', '"');
    }

    @Test
    void isTheEndWhereNothingSaysMore() {
        List<Paging> all = List.of(
                Paging.pages("page", 0, "size", 1),
                Paging.hasNext("page", 0, "size", 1, "more").untilEmpty(),
                Paging.cursor("cursor", "next"));
        for (Paging paging : all) {
            transport
                    .respond(200, "{\"more\":true,\"next\":\"same\",\"items\":[{\"id\":1}]}")
                    .respond(200, "{\"more\":true,\"next\":\"same\",\"items\":[]}");

            assertThat(customers(paging).list()).as("%s", paging).hasSize(1);
        }
    }

    @Test
    void aTotalIsLookedAtWhereARepeatedPageIsTheEndToo() {
        transport
                .respond(200, "{\"total\":3,\"items\":[{\"id\":1}]}")
                .respond(200, "{\"total\":3,\"items\":[{\"id\":1}]}");

        assertThatThrownBy(() -> customers(Paging.pages("page", 0, "size", 1)
                                .untilRepeated()
                                .withTotal("total"))
                        .list())
                .isInstanceOf(IncompleteListException.class);
    }

    @Test
    void aTotalThatIsNoneSaysNothing() {
        for (String total : List.of("\"many\"", "{}", "null", "1e999", "-1", "1")) {
            transport
                    .respond(200, "{\"total\":" + total + ",\"items\":[{\"id\":1}]}")
                    .respond(200, "{\"total\":" + total + ",\"items\":[]}");

            assertThat(customers(Paging.pages("page", 0, "size", 1).withTotal("total"))
                            .list())
                    .as(total)
                    .hasSize(1);
        }
        assertThatThrownBy(() -> Paging.none().withTotal("a[")).isInstanceOf(InvalidRequestException.class);
    }
}
