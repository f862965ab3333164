package br.dev.crm.benchmarks.codec;

import br.dev.crm.benchmarks.data.Customer;
import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Gson as it is mostly used: by texts. */
final class PlainGsonCodec implements RecordCodec {
    private static final TypeToken<List<Customer>> LIST = new TypeToken<>() {};

    private final Gson gson = new Gson();

    @Override
    public List<?> read(byte[] json) {
        return gson.fromJson(new String(json, StandardCharsets.UTF_8), LIST);
    }

    @Override
    public byte[] write(List<?> records) {
        return gson.toJson(records).getBytes(StandardCharsets.UTF_8);
    }
}
