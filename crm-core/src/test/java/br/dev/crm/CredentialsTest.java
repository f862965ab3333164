package br.dev.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.request.Credentials;
import org.junit.jupiter.api.Test;

/** Credentials as a value. */
class CredentialsTest {
    private static final Credentials PLAIN = Credentials.of("ana@padaria.example", "pass-word-7", "padaria");
    private static final Credentials WITH_FIELDS =
            PLAIN.withField("role", "marked-role").withField("branch", "marked-branch");

    @Test
    void keepsTheOrderOfItsFieldsAndLeavesTheOriginalAsItWas() {
        assertThat(WITH_FIELDS.fields()).extracting(Credentials.Field::name).containsExactly("role", "branch");
        assertThat(WITH_FIELDS.fields())
                .extracting(Credentials.Field::value)
                .containsExactly("marked-role", "marked-branch");
        assertThat(WITH_FIELDS.username() + WITH_FIELDS.password() + WITH_FIELDS.tenant())
                .isEqualTo("ana@padaria.examplepass-word-7padaria");
        assertThat(PLAIN.fields()).isEmpty();
        assertThatThrownBy(() -> WITH_FIELDS.fields().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void isEqualToWhatHoldsTheSameInWhicheverOrder() {
        Credentials turned = PLAIN.withField("branch", "marked-branch").withField("role", "marked-role");

        assertThat(turned).isEqualTo(WITH_FIELDS).hasSameHashCodeAs(WITH_FIELDS);
        assertThat(Credentials.of("ana@padaria.example", "pass-word-7", "padaria"))
                .isEqualTo(PLAIN)
                .hasSameHashCodeAs(PLAIN);
    }

    @Test
    void differsInEachPart() {
        assertThat(PLAIN)
                .isNotEqualTo(Credentials.of("bia@padaria.example", "pass-word-7", "padaria"))
                .isNotEqualTo(Credentials.of("ana@padaria.example", "pass-word-8", "padaria"))
                .isNotEqualTo(Credentials.of("ana@padaria.example", "pass-word-7", "confeitaria"))
                .isNotEqualTo(PLAIN.withField("branch", ""));
        assertThat(PLAIN.withField("branch", "1"))
                .isNotEqualTo(PLAIN.withField("branch", "2"))
                .isNotEqualTo(PLAIN.withField("Branch", "1"))
                .isNotEqualTo(PLAIN.withField("branch", "1").withField("branch", "1"));
    }

    @Test
    void showsTheTenantAndNamesOfFieldsAlone() {
        assertThat(WITH_FIELDS).hasToString("Credentials[tenant=padaria]");
        assertThat(WITH_FIELDS.fields()).hasToString("[Field[role], Field[branch]]");
    }
}
