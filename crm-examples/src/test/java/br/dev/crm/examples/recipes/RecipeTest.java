package br.dev.crm.examples.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.examples.CapturedOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RecipeTest {
    @Test
    void theNightlyUpsertReportsWhatFailedAndMakesUpForItTheNextNight() throws Exception {
        assertThat(played("nightly-upsert", "en"))
                .contains("3 written, 2 failed", "The CRM has 3 customers. Exit code: 1")
                .contains("✗ 01/0101/000004/01 CRM-0422 The CRM understood the request", "→ Read responseText()")
                .contains("✗ 01/0101/ /01 CRM-0110", "the key of a customer is missing or blank. [CRM-0110] →")
                .contains("\"record\",\"code\",\"reached the CRM?\"", "\"yes, and it responded\"", "\"no\"")
                .contains("5 written, 0 failed", "The CRM has 5 customers. Exit code: 0");
    }

    @Test
    void theNightlyUpsertSpeaksPortuguese() throws Exception {
        assertThat(played("nightly-upsert", "pt"))
                .contains("3 gravados, 2 com falha", "O CRM tem 3 clientes. Código de saída: 1")
                .contains("CRM-0422 O CRM entendeu", "→ Leia responseText()")
                .contains("The code (A1_COD) of the key of a customer is missing or blank. [CRM-0110] →")
                .contains("\"registro\";\"código\";\"chegou ao CRM?\"", "\"sim, e ele respondeu\"", "\"não\"")
                .contains("5 gravados, 0 com falha", "O CRM tem 5 clientes. Código de saída: 0");
    }

    @Test
    void theReadOfChangesMovesItsPointOnlyAfterAWholeRun() throws Exception {
        String text = played("changed-since", "en");

        assertThat(text).contains("3 handled Point: 2026-03-01T11:00-03:00");
        assertThat(text).contains("[CRM-0304]", "Point: 2026-03-01T11:00-03:00 The run after it");
        assertThat(text).contains("3 handled Point: 2026-03-02T10:05-03:00");
        assertThat(played("changed-since", "pt")).contains("3 tratados Ponto: 2026-03-02T10:05-03:00");
    }

    @Test
    void theMergeKeepsEveryAttributeThatItDoesNotChange() throws Exception {
        assertThat(played("merge-attributes", "en"))
                .contains(
                        "2 changed custom.loyaltyPoints: 120 → 150 custom.segment: null → A",
                        "\"freezer\":\"F-7\"",
                        "Açaí & Pães do Sertão")
                .contains("nothing is written", "0 changed");
        assertThat(played("merge-attributes", "pt")).contains("2 alterados", "0 alterados");
    }

    @Test
    void theWebhookIsHandledOnceForEachEvent() throws Exception {
        assertThat(played("webhook", "en"))
                .contains("2 events handled", "CREATE: João da Conceição CREATE: Açaí & Pães do Sertão Ltda")
                .contains("got the response 204 and was ignored");
        assertThat(played("webhook", "pt")).contains("2 eventos tratados", "recebeu a resposta 204");
    }

    @Test
    void anUnknownRecipeIsAnErrorThatNamesTheOthers() throws Exception {
        CapturedOutput output = new CapturedOutput("en");

        assertThat(Recipe.play("nightly", output.console())).isEqualTo(2);
        assertThat(output.text())
                .contains("no recipe \"nightly\"", "nightly-upsert, changed-since, merge-attributes or webhook");
    }

    private static String played(String name, String language) throws Exception {
        CapturedOutput output = new CapturedOutput(language);
        assertThat(Recipe.play(name, output.console())).isZero();
        return output.text();
    }
}
