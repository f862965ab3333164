package br.dev.crm.document;

import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Documents over the tokens of the core; no library is involved. */
final class DocumentBinding implements JsonBinding<Document> {

    @Override
    public @Nullable Document read(JsonInput input) throws IOException {
        return switch (input.next()) {
            case BEGIN_OBJECT -> new Document(ValueReader.object(input));
            case NULL -> null;
            default -> throw input.mismatch("an object");
        };
    }

    @Override
    public void write(@Nullable Document value, JsonOutput out) throws IOException {
        if (value == null) {
            out.nullValue();
        } else {
            value.fields().write(out);
        }
    }
}
