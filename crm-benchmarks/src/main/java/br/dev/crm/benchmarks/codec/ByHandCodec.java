package br.dev.crm.benchmarks.codec;

import br.dev.crm.benchmarks.data.Customer;
import br.dev.crm.benchmarks.data.CustomerReader;
import br.dev.crm.benchmarks.data.CustomerWriter;
import java.io.IOException;
import java.util.List;

/** The floor. */
final class ByHandCodec implements RecordCodec {
    @Override
    public List<?> read(byte[] json) throws IOException {
        return CustomerReader.list(json, json.length);
    }

    @Override
    @SuppressWarnings("unchecked") // they are what was read
    public byte[] write(List<?> records) {
        return CustomerWriter.json((List<Customer>) records);
    }
}
