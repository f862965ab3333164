package br.dev.crm.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.error.InvalidRequestException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a link to a next page leads. */
class NextPageUriTest {
    private static final IntegrationUris URIS = new IntegrationUris(URI.create("https://crm.example/api/list"), null);
    private static final URI LAST = URI.create("https://crm.example/api/list?page=1&size=2");

    @ParameterizedTest
    @CsvSource({
        "https://crm.example/x?y=1, /x?y=1",
        "HTTPS://CRM.example:443/x, /x",
        "https://crm.example, /",
        "//crm.example/x, /x",
        "/x, /x",
        "/x/../y/./z?a=%2F, /y/z?a=%2F",
        "../../../x, /x",
        "other?page=2, /api/other?page=2",
        "./, /api/",
        "'', /api/list?page=1&size=2",
        "#top, /api/list?page=1&size=2",
        "?page=2#top, /api/list?page=2",
        "/a?, /a?",
        "/São, /S%C3%A3o"
    })
    void followsItAtTheOrigin(String target, String expected) {
        assertThat(URIS.next(LAST, target)).hasToString("https://crm.example" + expected);
    }

    @ParameterizedTest
    @CsvSource({"https://crm.example, ?page=2, /?page=2", "https://crm.example, x, /x"})
    void followsItFromAnUriWithoutPath(URI last, String target, String expected) {
        assertThat(new IntegrationUris(last, null).next(last, target)).hasToString(last + expected);
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example/secret, https://evil.example:443",
        "//evil.example/secret, https://evil.example:443",
        "http://crm.example/secret, http://crm.example:80",
        "https://crm.example:8443/secret, https://crm.example:8443",
        "https://crm.example.evil.example/secret, https://crm.example.evil.example:443",
        "https://secret@crm.example/x, https://crm.example:443",
        "https://crm.example:443@evil.example/secret, https://evil.example:443",
        "https:///secret, https://",
        "mailto:secret@crm.example, mailto://",
        "https:secret, https://",
        "file:///secret, file://"
    })
    void refusesAnotherOriginAndNamesIt(String target, String origin) {
        assertThatThrownBy(() -> URIS.next(LAST, target))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("\"" + origin)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/a b", "/{x}", "http://", "%zz", "\\\\evil.example\\x", "https://evil.example\\@crm.example/"})
    void refusesWhatIsNoUri(String target) {
        assertThatThrownBy(() -> URIS.next(LAST, target)).isInstanceOf(InvalidRequestException.class);
    }
}
