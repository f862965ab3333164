package br.dev.crm.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.request.Credentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsDigestTest {
    private static final Credentials USER = Credentials.of("ana", "ação 7", "padaria");

    @Test
    void recognizesTheSameCredentialsInWhicheverOrderTheirFieldsAre() {
        String digest = CredentialsDigest.of(USER.withField("a", "1").withField("b", "2"));

        assertThat(CredentialsDigest.matches(digest, USER.withField("b", "2").withField("a", "1")))
                .isTrue();
    }

    @Test
    void recognizesNoOthers() {
        String digest = CredentialsDigest.of(USER);

        assertThat(CredentialsDigest.matches(digest, Credentials.of("ana", "ação 8", "padaria")))
                .isFalse();
        assertThat(CredentialsDigest.matches(digest, USER.withField("branch", "1")))
                .isFalse();
        assertThat(CredentialsDigest.matches(digest, Credentials.of("anaação 7", "", "padaria")))
                .isFalse();
    }

    @Test
    void isSaltedAndShowsNothing() {
        assertThat(CredentialsDigest.of(USER))
                .isNotEqualTo(CredentialsDigest.of(USER))
                .doesNotContain("ação", "ana");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "x", "!:!", "c2FsdA==:ZGlnZXN0", ":ZGlnZXN0"})
    void takesNothingElseForADigest(String text) {
        assertThat(CredentialsDigest.matches(text, USER)).isFalse();
    }
}
