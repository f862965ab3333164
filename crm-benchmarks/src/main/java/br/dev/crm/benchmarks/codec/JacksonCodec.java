package br.dev.crm.benchmarks.codec;

import br.dev.crm.benchmarks.data.Customer;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.List;

/** Jackson on defaults. */
final class JacksonCodec implements RecordCodec {
    private final ObjectMapper mapper = new ObjectMapper();
    private final ObjectReader reader = mapper.readerFor(new TypeReference<List<Customer>>() {});

    @Override
    public List<?> read(byte[] json) throws IOException {
        return reader.readValue(json);
    }

    @Override
    public byte[] write(List<?> records) throws IOException {
        return mapper.writeValueAsBytes(records);
    }
}
