package br.dev.crm;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.json.DateStyle;
import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import br.dev.crm.support.TreeCodec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a client tells the codec that it makes. */
class CodecSettingsTest {
    private final List<CodecSettings> told = new ArrayList<>();

    private final JsonCodecProvider provider = new JsonCodecProvider() {
        @Override
        public String name() {
            return "recording";
        }

        @Override
        public JsonCodec create(CodecSettings settings) {
            told.add(settings);
            return new TreeCodec();
        }
    };

    private CrmClientBuilder builder() {
        return CrmClient.builder()
                .integrationUri("https://crm.example/integration")
                .credentials("u", "p", "t")
                .transport(new ScriptedTransport())
                .codec(provider)
                .timing(new ManualTiming());
    }

    @Test
    void aCodecIsToldHowToReadAndWrite() {
        builder().build().close();
        builder()
                .lenientReading(true)
                .writtenDates(DateStyle.ISO_8601)
                .recycledBuffers(3)
                .build()
                .close();

        assertThat(told.get(0)).usingRecursiveComparison().isEqualTo(CodecSettings.defaults());
        assertThat(told.get(0).lenientReading()).isFalse();
        assertThat(told.get(1).lenientReading()).isTrue();
        assertThat(told.get(1).writtenDates()).isEqualTo(DateStyle.ISO_8601);
        assertThat(told.get(1).recycledObjects()).isEqualTo(3);
        assertThat(told.get(1)
                        .withWrittenDates(DateStyle.DAY_MONTH_YEAR)
                        .withRecycledObjects(1)
                        .lenientReading())
                .isTrue();
    }
}
