package br.dev.crm.benchmarks.codec;

import br.dev.crm.benchmarks.data.Customer;
import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;

/** A codec of ours behind its guard, as the pipeline uses it. */
final class OurCodec implements RecordCodec {
    private static final Type LIST = new TypeToken<List<Customer>>() {}.getType();

    private final JsonBinding<List<?>> binding;

    OurCodec(JsonCodecProvider provider) throws IOException {
        binding = provider.create(CodecSettings.defaults()).bind(LIST);
    }

    @Override
    public List<?> read(byte[] json) throws IOException {
        return binding.read(JsonInput.of(json));
    }

    @Override
    public byte[] write(List<?> records) throws IOException {
        JsonOutput out = new JsonOutput();
        binding.write(records, out);
        return out.toByteArray();
    }
}
