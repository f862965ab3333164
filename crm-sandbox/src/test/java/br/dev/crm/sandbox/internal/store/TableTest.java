package br.dev.crm.sandbox.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.sandbox.internal.filter.RecordFilter;
import br.dev.crm.sandbox.internal.filter.RecordFilterParser;
import br.dev.crm.sandbox.internal.json.JsonReader;
import br.dev.crm.sandbox.internal.json.JsonWriter;
import br.dev.crm.sandbox.settings.EntityRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
    private static final List<String> VALUES = List.of(
            "\"1\"",
            "1",
            "1.0",
            "\"2\"",
            "2",
            "null",
            "true",
            "\"true\"",
            "[\"1\",2]",
            "{\"k\":\"1\"}",
            "\"15/02/1970\"",
            "\"1970-02-15\"");

    private final Table table = new Table(EntityRules.of("s", "r"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{k->eq->1}",
                "{k->eq->2}{n->ge->3}",
                "{n->ge->3}{k->eq->true}",
                "{k->eq->1}||{k->eq->2}",
                "{k->eq->1970-02-15}",
                "{k.k->eq->1}"
            })
    void findsByLookingUpWhatASearchFinds(String text) throws Exception {
        RecordFilter filter = RecordFilterParser.parse(text, false);
        Random random = new Random(42);
        for (int i = 0; i < 2_000; i++) {
            String id = String.valueOf(random.nextInt(20));
            if (random.nextInt(4) == 0 && contains(id)) {
                table.remove(id);
            } else {
                String value = VALUES.get(random.nextInt(VALUES.size()));
                table.seed(id, fields("{\"id\":\"" + id + "\",\"n\":" + i % 7 + ",\"k\":" + value + "}"));
            }

            List<Object> searched = new ArrayList<>();
            table.all().stream().filter(filter::matches).forEach(fields -> searched.add(fields.get("id")));

            assertThat(table.idsOf(filter))
                    .as("step %d: %s", i, JsonWriter.write(table.all()))
                    .isEqualTo(searched);
        }
    }

    @Test
    void keepsThePlaceOfARecordThatIsReplaced() throws Exception {
        table.seed("a", fields("{\"id\":\"a\",\"k\":\"1\"}"));
        table.seed("b", fields("{\"id\":\"b\",\"k\":\"1\"}"));
        table.seed("a", fields("{\"id\":\"a\",\"k\":\"1\"}"));

        assertThat(table.idsOf(RecordFilterParser.parse("{k->eq->1}", false))).containsExactly("a", "b");
    }

    private boolean contains(String id) {
        return table.all().stream().anyMatch(fields -> id.equals(fields.get("id")));
    }

    private static Map<String, Object> fields(String json) throws Exception {
        @SuppressWarnings("unchecked") // the reader makes maps of this one type
        Map<String, Object> fields = (Map<String, Object>) JsonReader.read(json);
        return fields;
    }
}
