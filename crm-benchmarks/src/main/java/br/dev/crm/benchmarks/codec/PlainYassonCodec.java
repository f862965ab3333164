package br.dev.crm.benchmarks.codec;

import com.google.gson.reflect.TypeToken;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Type;
import java.util.List;

/** Yasson on defaults, by bytes. It binds classes with fields, which is its idiom. */
final class PlainYassonCodec implements RecordCodec {
    private static final Type LIST = new TypeToken<List<CustomerBean>>() {}.getType();

    private final Jsonb jsonb = JsonbBuilder.create();

    @Override
    public List<?> read(byte[] json) {
        return jsonb.fromJson(new ByteArrayInputStream(json), LIST);
    }

    @Override
    public byte[] write(List<?> records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        jsonb.toJson(records, LIST, out);
        return out.toByteArray();
    }
}
