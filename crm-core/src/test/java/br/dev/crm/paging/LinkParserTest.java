package br.dev.crm.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.error.InvalidRequestException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The field Link of RFC 8288. */
class LinkParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "<https://a.example/x?page=2>; rel=\"next\" => https://a.example/x?page=2",
                "<?page=2>; rel=next => ?page=2",
                "</x>;rel=\"next\" => /x",
                "  < /x > \t; rel = \"next\" => /x",
                "<>; rel=next => ``",
                "</first>; rel=\"first\", </next>; rel=\"next\", </last>; rel=\"last\" => /next",
                "</one>; rel=next, </two>; rel=next => /one",
                ", ,</x>; rel=next,, => /x",
                "</x>; rel=\"last next\" => /x",
                "</x>; rel=\"NEXT\" => /x",
                "</x>; REL=Next => /x",
                "</x>; title=\"a, <b>; rel=prev\"; rel=\"next\" => /x",
                "</x>; title=\"a \\\"b\\\"\"; rel=\"next\" => /x",
                "</x>; title=\"a \\\"; rel=\\\"prev\"; rel=\"next\" => /x",
                "</x>; rel=\"n\\ext\" => /x",
                "</x>; crossorigin; rel=next => /x",
                "</x>; title*=UTF-8'de'n%c3%a4chste; rel=next => /x",
                "</x,y;z>; rel=next => /x,y;z",
                "</x>; rel=next; rel=prev => /x",
                "</x>; rel=next; => /x",
            })
    void findsTheNextPage(String field, String target) {
        assertThat(LinkParser.next(List.of(field))).contains(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " , ",
                "</x>",
                "</x>; rel=prev",
                "</x>; rel=\"nextpage\"",
                "</x>; rel=\"https://a.example/next\"",
                "</x>; rel=prev; rel=next",
                "</x>; rel",
                "</x>; rev=next",
                "</x>; rel=next; anchor=\"/other\"",
                "</x>; title=\"rel=next\"",
                "</a>; title=\"</x>; rel=next\"",
            })
    void findsNoneWhereNoneIs(String field) {
        assertThat(LinkParser.next(List.of(field))).isEmpty();
    }

    @Test
    void readsSeveralFields() {
        assertThat(LinkParser.next(List.of("</a>; rel=prev", "</b>; rel=next", "</c>; rel=next")))
                .contains("/b");
        assertThat(LinkParser.next(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/x; rel=next",
                "</x; rel=next",
                "</x>; rel=\"next",
                "</x>; rel=\"next\\",
                "</x>; rel=\"next\" y",
                "</a>; rel=prev, x",
                "</x> rel=next"
            })
    void refusesAFieldThatItCannotReadForTheListWouldEnd(String field) {
        assertThatThrownBy(() -> LinkParser.next(List.of(field)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Link")
                .hasMessageNotContaining("/x");
    }

    @Test
    void aBrokenRestDoesNotMatterOnceTheNextPageIsFound() {
        assertThat(LinkParser.next(List.of("</x>; rel=next, broken"))).contains("/x");
    }
}
