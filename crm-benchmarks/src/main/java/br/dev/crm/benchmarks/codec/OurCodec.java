package br.dev.crm.benchmarks.codec;

import br.dev.crm.benchmarks.data.Customer;
import br.dev.crm.spi.CodecSettings;
import br.dev.crm.spi.JsonBinding;
import br.dev.crm.spi.JsonCodecProvider;
import br.dev.crm.spi.JsonInput;
import br.dev.crm.spi.JsonOutput;
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
