package br.dev.crm.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.http.HttpHeaders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session sends back of the cookies that the CRM sets. */
class CookiesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static Cookies update(Cookies cookies, HttpHeaders headers) {
        return cookies.updatedBy(headers, NOW, name -> {
            throw new AssertionError("dropped " + name);
        });
    }

    @Test
    void sendsBackNameAndValueOfEachCookie() {
        Cookies cookies = update(
                Cookies.NONE,
                headers(
                        "Set-Cookie", "JSESSIONID=a=b; Path=/; HttpOnly; Secure; Domain=other.example",
                        "set-cookie", "route = x ;SameSite=Lax",
                        "Set-Cookie", "nonsense",
                        "Set-Cookie", "=empty"));

        assertThat(cookies.header()).isEqualTo("JSESSIONID=a=b; route=x");
        assertThat(cookies).hasToString("[JSESSIONID, route]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=; Path=/",
                "a=x; Max-Age=0",
                "a=x;max-age=-1",
                "a=x; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
                "a=x; expires=Thu, 01-Jan-1970 00:00:10 GMT",
                "a=x; Max-Age=000",
                "a=x; Max-Age = 0 ; Expires=Wed, 01 Jan 2031 00:00:00 GMT",
                "a=x; Max-Age=60; max-age=0",
                "a=x; Expires=Tue, 31 Dec 2025 23:59:59 GMT",
                "a=x; Expires=Thu, 01 Jan 2026 00:00:00 GMT",
                "a=x; Expires=Tuesday, 30-Dec-25 10:00:00 GMT",
                "a=x; Expires=Tue Dec 30 10:00:00 2025",
                "a=x; Expires=30 dec 2025 1:2:3"
            })
    void dropsACookieThatTheServerTakesBack(String line) {
        Cookies cookies = update(Cookies.NONE, headers("Set-Cookie", "a=1", "Set-Cookie", "b=2"));

        assertThat(update(cookies, headers("Set-Cookie", line)).header()).isEqualTo("b=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=x; Max-Age=1",
                "a=x; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
                "a=x; Expires=Thu, 01 Jan 2026 00:00:01 GMT",
                "a=x; Expires=Thu, 01-Jan-26 00:00:01 GMT",
                "a=x; Expires=yesterday",
                "a=x; Expires=Thu, 32 Jan 1970 00:00:00 GMT",
                "a=x; Expires",
                "a=x; Max-Age=soon; Path=/max-age=0",
                "a=x; NotExpires=Thu, 01 Jan 1970 00:00:00 GMT"
            })
    void keepsEveryOther(String line) {
        Cookies cookies = update(Cookies.NONE, headers("Set-Cookie", "b=2"));

        assertThat(update(cookies, headers("Set-Cookie", line)).header()).isEqualTo("b=2; a=x");
    }

    @Test
    void leavesOutWhatNoRequestCanCarryAndSaysWhich() {
        List<String> dropped = new ArrayList<>();

        Cookies cookies = Cookies.NONE.updatedBy(
                headers("Set-Cookie", "JSESSIONID=s1", "Set-Cookie", "pref=ação", "Set-Cookie", "b=x\u0007y"),
                NOW,
                dropped::add);

        assertThat(cookies.header()).isEqualTo("JSESSIONID=s1");
        assertThat(dropped).containsExactly("pref", "b");
    }

    @Test
    void isTheSameObjectWhenNothingChanges() {
        Cookies cookies = update(Cookies.NONE, headers("Set-Cookie", "a=1"));

        assertThat(update(cookies, HttpHeaders.none())).isSameAs(cookies);
        assertThat(update(cookies, headers("Set-Cookie", "a=1"))).isSameAs(cookies);
    }

    private static HttpHeaders headers(String... fields) {
        HttpHeaders.Builder builder = HttpHeaders.builder();
        for (int i = 0; i < fields.length; i += 2) {
            builder.add(fields[i], fields[i + 1]);
        }
        return builder.build();
    }
}
