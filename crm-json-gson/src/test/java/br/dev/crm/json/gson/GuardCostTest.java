package br.dev.crm.json.gson;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonLimits;
import br.dev.crm.testkit.Figures;
import br.dev.crm.testkit.Ratio;
import br.dev.crm.testkit.model.ContractModels.Partner;
import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("measurement")
class GuardCostTest {
    private static final String RECORD = """
            {"id":"6f1c9f0e-0c0f-4f57-9d0c-0a1b2c3d4e5f","externalId":"0101000042","code":"42",\
            "name":"Padaria Estrela do Norte","email":"contato@example.org","active":true,"orders":17,\
            "credit":1250.50,"city":"S\u00e3o Paulo","notes":"entrega pela manh\u00e3, porta dos fundos",\
            "version":3}""";

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void readingBehindTheGuardCostsLittleMoreThanReadingWithoutIt(int records) throws Exception {
        byte[] json = ("[" + (RECORD + ",").repeat(records - 1) + RECORD + "]").getBytes(StandardCharsets.UTF_8);
        Type type = new TypeToken<List<Partner>>() {}.getType();
        Gson plain = new Gson();
        JsonBinding<Object> guarded =
                new GsonCodecProvider().create(CodecSettings.defaults()).bind(type);

        double ratio = Ratio.of(
                () -> guarded.read(JsonInput.of(new ByteArrayInputStream(json), JsonLimits.defaults())),
                () -> plain.fromJson(
                        new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8), type));

        Figures.add("guard-cost-percent", "gson " + records + " records", Math.round(ratio * 100 - 100), "%", "<= 15");
        assertThat(ratio).isLessThan(1.75);
    }
}
