package br.dev.crm.benchmarks.codec;

import br.dev.crm.benchmarks.data.Customer;
import br.dev.crm.benchmarks.data.CustomerWriter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A hundred records read and written. JMH extends this class. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CodecBenchmark {
    static final int RECORDS = 100;

    /** Which codec. */
    @Param({"BY_HAND", "JACKSON", "GSON", "YASSON", "OURS_GSON", "OURS_JSONB"})
    public CodecKind kind;

    private RecordCodec codec;
    private byte[] json;
    private List<?> records;

    /** Makes what is read and written. What the codec reads is what it writes: its own objects. */
    @Setup
    public void prepare() throws Exception {
        codec = kind.open();
        json = CustomerWriter.json(
                IntStream.range(0, RECORDS).mapToObj(Customer::at).toList());
        records = codec.read(json);
        if (records.size() != RECORDS || codec.write(records).length < json.length * 9 / 10) {
            throw new IllegalStateException(kind + " does not write what it has read");
        }
    }

    /** Reads a hundred records. */
    @Benchmark
    public List<?> read() throws Exception {
        return codec.read(json);
    }

    /** Writes a hundred records. */
    @Benchmark
    public byte[] write() throws Exception {
        return codec.write(records);
    }
}
