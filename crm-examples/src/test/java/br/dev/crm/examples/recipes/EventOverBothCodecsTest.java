package br.dev.crm.examples.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmResource;
import br.dev.crm.filter.Filter;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.webhook.WebhookEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventOverBothCodecsTest {
    private static final String EVENT = "{\"eventId\":\"0f8fad5b-d9cb-469f-a165-70867728950e\","
            + "\"timestamp\":\"2022-05-06T15:28:36.110-03:00\",\"workflow\":null,"
            + "\"source\":{\"object\":{\"description\":\"Cliente\"},\"row\":{\"id\":\"7\"}},\"unknown\":[1.50,null]}";

    @ParameterizedTest
    @ValueSource(strings = {"gson", "jsonb"})
    void anEventIsWrittenAndReadWithAllOfItsFields(String codec) {
        try (CrmSandbox sandbox = CrmSandbox.start();
                CrmClient crm = DemoSetup.clientOf(sandbox).codec(codec).build()) {
            CrmResource<WebhookEvent> events = crm.resource(DemoSetup.CUSTOMERS, WebhookEvent.class);
            WebhookEvent event = WebhookEvent.parse(EVENT);
            events.create(event);

            WebhookEvent read = events.find(Filter.eq("eventId", "0f8fad5b-d9cb-469f-a165-70867728950e"))
                    .orElseThrow();

            assertThat(crm).asString().contains("codec " + codec);
            assertThat(read.rowId()).contains("7");
            assertThat(read.document().without("id")).isEqualTo(event.document());
            assertThat(crm.fromDocument(crm.toDocument(event), WebhookEvent.class))
                    .isEqualTo(event);
        }
    }
}
