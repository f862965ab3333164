package br.dev.crm.benchmarks.codec;

import java.util.List;

/** A list of records out of bytes, and back. */
interface RecordCodec {

    List<?> read(byte[] json) throws Exception;

    byte[] write(List<?> records) throws Exception;
}
