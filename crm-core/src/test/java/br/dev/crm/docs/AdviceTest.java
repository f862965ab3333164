package br.dev.crm.docs;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.Situation;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Advice fits code, situation and action, in both languages. */
class AdviceTest {
    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");

    static List<AdviceTexts.Key> keys() {
        return AdviceTexts.keys("advice");
    }

    @ParameterizedTest
    @CsvSource({
        "SERVER_FAULT,,create,The record may have been created,pode ter sido criado",
        "CONFLICT,,create,ook for the record by its key before anything else,procure o registro pela chave",
        "UNDOCUMENTED,PROXY_LOGIN,list,does not log in to proxies,não faz login em proxies",
        "DECODE_FAILED,TOO_LARGE,list,Read the list with stream(),Leia a lista com stream()",
        "DECODE_FAILED,DOCUMENT,,the document has another type,o documento tem um tipo diferente",
        "NOT_SENT,NOT_TLS,create,perhaps that of plain http,talvez seja a de http",
        "CANCELLED,CLIENT_CLOSED,upsert,close it last,feche-o por último",
        "DELIVERY_UNKNOWN,RESPONSE_TIMEOUT,create,create it again only if,só crie de novo se",
        "DELIVERY_UNKNOWN,RESPONSE_TIMEOUT,list,Nothing was changed,Nada foi alterado",
        "DELIVERY_UNKNOWN,RESPONSE_TIMEOUT,delete,Look the record up,Procure o registro",
        "DELIVERY_UNKNOWN,NO_PERMIT,create,The record may have been created,pode ter sido criado",
        "NOT_SENT,,login,The request never left,A requisição não saiu"
    })
    void fitsWhatHappened(ErrorCode code, Situation situation, String action, String english, String portuguese) {
        AdviceTexts.Key key = new AdviceTexts.Key(code, situation, Objects.requireNonNullElse(action, ""));

        assertThat(key.advice(Locale.ENGLISH)).contains(english);
        assertThat(key.advice(BRAZIL)).contains(portuguese);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void isThereInBothLanguagesAndOfTwoWordsAtLeast(AdviceTexts.Key key) {
        assertThat(key.advice(Locale.ENGLISH)).contains(" ").endsWith(".").isNotEqualTo(key.advice(BRAZIL));
        assertThat(key.advice(BRAZIL)).contains(" ").endsWith(".");
        assertThat(key.explanation(Locale.ENGLISH)).endsWith(".").isNotEqualTo(key.explanation(BRAZIL));
    }

    @Test
    void hasTheSameKeysInBothLanguages() {
        assertThat(AdviceTexts.names("_pt")).isEqualTo(AdviceTexts.names(""));
    }

    @Test
    void everySituationHasTextsOfItsOwn() {
        Set<Situation> explained = AdviceTexts.keys("meaning").stream()
                .map(AdviceTexts.Key::situation)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Situation.class)));
        Set<Situation> advised = keys().stream()
                .map(AdviceTexts.Key::situation)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Situation.class)));

        assertThat(advised).containsExactlyInAnyOrder(Situation.values());
        assertThat(explained).contains(Situation.HOST_UNKNOWN, Situation.CLIENT_CLOSED, Situation.TOO_LARGE);
    }
}
