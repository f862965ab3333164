package br.dev.crm.examples.jackson;

import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonLimits;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** A value that the core has checked, for Jackson to read; the core can read each part of it as well. */
@SuppressWarnings("ArrayRecordComponent") // it is never compared
record ValueBytes(byte[] bytes, String path, JsonLimits limits) {

    static ValueBytes next(JsonInput input) throws IOException {
        input.peek();
        String path = input.path();
        return new ValueBytes(input.nextValueAsBytes().readAllBytes(), path, input.limits());
    }

    /** Returns an input whose next value is the one at whose first token the parser stands. */
    JsonInput at(JsonParser parser) {
        int offset = (int) Math.max(0, parser.currentTokenLocation().getByteOffset());
        return JsonInput.of(bytes, offset, bytes.length - offset, limits);
    }
}
