package br.dev.crm.it.models;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.json.gson.GsonCodecProvider;
import br.dev.crm.json.jsonb.JsonbCodecProvider;
import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.testkit.Figures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Annotated models over both codecs: what is read, what is written of it again, and what an error says. */
public class AnnotatedModelsTest {
    private static final Map<String, List<String>> TEXTS = new TreeMap<>(Map.of(
            "Named",
            List.of(
                    "{\"custom.seg mento.é\":\"A\",\"plain\":\"b\"}",
                    "{\"seg\":\"A\",\"plain\":\"b\"}",
                    "{\"custom.seg mento.é\":null}",
                    "{\"custom.seg mento.é\":1}",
                    "{\"custom.seg mento.é\":[1]}",
                    "{\"custom.seg mento.é\":\"A\",\"custom.seg mento.é\":\"B\"}",
                    "{\"plain\":\"b\",\"custom\":{\"seg\":1},\"custom.seg mento.é\":\"A\"}",
                    "{}",
                    "null",
                    "[]"),
            "Status",
            List.of(
                    "{\"status\":\"ativo já\"}",
                    "{\"status\":\"ACTIVE\"}",
                    "{\"status\":\"INACTIVE\"}",
                    "{\"status\":\"OTHER\"}",
                    "{\"status\":\"\"}",
                    "{\"status\":null}",
                    "{\"status\":1}",
                    "{\"status\":{}}",
                    "{\"all\":[\"ativo já\",\"INACTIVE\",null]}",
                    "{\"all\":[\"x\",true]}",
                    "{}"),
            "Skipped",
            List.of(
                    "{\"secret\":\"s\",\"count\":1,\"kept\":\"k\"}",
                    "{\"secret\":{\"a\":[1]},\"kept\":\"k\"}",
                    "{\"count\":\"x\"}",
                    "{\"kept\":null}",
                    "{\"kept\":true}",
                    "{}"),
            "Nulls",
            List.of(
                    "{\"a\":null,\"b\":null,\"c.d\":null}",
                    "{\"a\":\"x\",\"b\":\"y\",\"c.d\":1.50}",
                    "{\"c\":1}",
                    "{\"c.d\":\"1\"}",
                    "{\"a\":[]}",
                    "{}"),
            "Numbers",
            List.of(
                    "{\"whole\":\"12\",\"exact\":\"10.50\",\"rate\":\"1.5\"}",
                    "{\"whole\":12,\"exact\":10.50,\"rate\":1.5}",
                    "{\"whole\":\"-7\",\"exact\":\"1e3\",\"rate\":\"-0\"}",
                    "{\"whole\":\"9223372036854775808\"}",
                    "{\"whole\":\"1.5\"}",
                    "{\"whole\":\"1.0\"}",
                    "{\"whole\":\"\"}",
                    "{\"whole\":\" 1\"}",
                    "{\"whole\":\"01\"}",
                    "{\"whole\":\"x\"}",
                    "{\"whole\":null}",
                    "{\"whole\":true}",
                    "{\"exact\":\"NaN\"}",
                    "{\"exact\":null}",
                    "{\"exact\":\"1 2\"}",
                    "{\"exact\":\"0x1\"}",
                    "{\"exact\":\"1,5\"}",
                    "{\"exact\":\"[1]\"}",
                    "{\"rate\":\"1e400\"}",
                    "{\"rate\":\"null\"}",
                    "{\"rate\":{}}",
                    "{}")));

    private static final Map<String, List<Class<?>>> MODELS = Map.of(
            "Named", List.of(AnnotatedPairs.Named.class, AnnotatedPairs.NamedBean.class),
            "Status", List.of(AnnotatedPairs.OfStatus.class, AnnotatedPairs.StatusBean.class),
            "Skipped", List.of(AnnotatedPairs.Skipped.class, AnnotatedPairs.SkippedBean.class),
            "Nulls", List.of(AnnotatedPairs.Nulls.class, AnnotatedPairs.NullsBean.class),
            "Numbers", List.of(AnnotatedPairs.Numbers.class, AnnotatedPairs.NumbersBean.class));

    @Test
    void bothCodecsReadAndWriteThemAlike() throws IOException {
        Map<String, String> gson = outcomes(new GsonCodecProvider());
        Map<String, String> jsonb = outcomes(new JsonbCodecProvider());

        List<String> differences = gson.keySet().stream()
                .filter(row -> !gson.get(row).equals(jsonb.get(row)))
                .map(row -> row + ": " + gson.get(row) + " / " + jsonb.get(row))
                .toList();
        Figures.add("annotated-rows", "gson and jsonb", gson.size(), "rows", ">= 110");
        Figures.add("annotated-differences", "gson and jsonb", differences.size(), "rows", "= 0");
        assertThat(gson).hasSizeGreaterThanOrEqualTo(110);
        assertThat(differences).isEmpty();
        assertThat(gson)
                .containsEntry("Named {\"seg\":\"A\",\"plain\":\"b\"}", "Named[seg=null, plain=b] {\"plain\":\"b\"}")
                .containsEntry(
                        "NumbersBean {\"whole\":12,\"exact\":10.50,\"rate\":1.5}",
                        "[12, 10.50, 1.5] {\"whole\":\"12\",\"exact\":\"10.50\",\"rate\":\"1.5\"}");
    }

    private static Map<String, String> outcomes(JsonCodecProvider provider) throws IOException {
        Map<String, String> outcomes = new TreeMap<>();
        try (JsonCodec codec = provider.create(CodecSettings.defaults())) {
            for (Map.Entry<String, List<String>> texts : TEXTS.entrySet()) {
                for (Class<?> model : MODELS.get(texts.getKey())) {
                    for (String text : texts.getValue()) {
                        outcomes.put(model.getSimpleName() + " " + text, outcome(codec, model, text));
                    }
                }
            }
        }
        return outcomes;
    }

    private static String outcome(JsonCodec codec, Class<?> model, String text) throws IOException {
        List<String> outcome = new ArrayList<>();
        try {
            JsonBinding<Object> binding = codec.bind(model);
            Object value = binding.read(JsonInput.of(text.getBytes(StandardCharsets.UTF_8)));
            outcome.add(String.valueOf(value));
            JsonOutput out = new JsonOutput();
            binding.write(value, out);
            outcome.add(new String(out.toByteArray(), StandardCharsets.UTF_8));
        } catch (JsonException e) {
            outcome.add(e.path() + " " + e.getMessage());
        }
        return String.join(" ", outcome);
    }
}
