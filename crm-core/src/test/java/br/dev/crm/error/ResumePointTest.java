package br.dev.crm.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a resume point, which an application keeps and gives back. */
class ResumePointTest {
    private static final Map<String, String> FIELDS = fields();

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("z", "São João & Filhos = {a->eq->1}#\n\t");
        fields.put("a b&c=d", "");
        fields.put("\uD83D\uDE00", "?");
        return fields;
    }

    private final ResumePoint point = ResumePoint.of(FIELDS);

    @Test
    void itsTextComesBackAsAnEqualPoint() {
        ResumePoint again = ResumePoint.parse(" " + point + "\r\n");

        assertThat(again).isEqualTo(point).hasSameHashCodeAs(point).hasToString(point.toString());
        assertThat(again.fields()).containsExactlyEntriesOf(FIELDS);
    }

    @Test
    void itsTextIsOneLineOfVisibleAscii() {
        assertThat(point.toString()).matches("[!-~]+").startsWith("crm-resume-1?");
    }

    @Test
    void aTextThatWasCutOrAlteredAnywhereIsRefused() {
        String text = point.toString();
        for (int at = 0; at < text.length(); at++) {
            String cut = text.substring(0, at);
            String altered = cut + (text.charAt(at) == 'x' ? 'y' : 'x') + text.substring(at + 1);

            assertThatThrownBy(() -> ResumePoint.parse(cut)).as(cut).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> ResumePoint.parse(altered))
                    .as(altered)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("cut")
                    .hasMessageNotContaining("Filhos");
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "#", "7", "crm-resume-1?#00000000", "crm-resume-2?a=b#00000000"})
    void whatIsNoPointIsRefusedAndNotQuoted(String text) {
        assertThatThrownBy(() -> ResumePoint.parse(text)).isInstanceOf(InvalidRequestException.class);
    }
}
