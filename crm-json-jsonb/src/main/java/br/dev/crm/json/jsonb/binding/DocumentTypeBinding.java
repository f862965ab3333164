package br.dev.crm.json.jsonb.binding;

import br.dev.crm.document.Document;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Documents, read and written by the core. */
final class DocumentTypeBinding implements TypeBinding {

    @Override
    public @Nullable Object read(JsonInput in) throws IOException {
        return Document.binding().read(in);
    }

    @Override
    public void write(JsonOutput out, Object value) throws IOException {
        Document.binding().write((Document) value, out);
    }
}
