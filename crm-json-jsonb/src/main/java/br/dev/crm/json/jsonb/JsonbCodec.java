package br.dev.crm.json.jsonb;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonException;
import java.lang.reflect.Type;

/** The forms of models, and a JSON-B provider for what asks for it. */
final class JsonbCodec implements JsonCodec {
    private final Library library;
    private final Forms forms;

    JsonbCodec(CodecSettings settings, Providers providers) {
        library = new Library(settings, providers);
        forms = new Forms(ScalarForms.all(settings.writtenDates()), library::form);
    }

    @Override
    public <T> JsonBinding<T> bind(Type type) throws JsonException {
        return new FormBinding<>(forms.of(type));
    }

    @Override
    public void close() {
        library.close();
    }
}
