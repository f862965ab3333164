package br.dev.crm.json.jsonb;

import br.dev.crm.json.DateStyle;
import br.dev.crm.spi.model.DateText;
import jakarta.json.bind.adapter.JsonbAdapter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates in the style of the settings, in classes that a JSON-B provider binds; providers call it with null as well. */
final class DateAdapter implements JsonbAdapter<LocalDate, String> {
    private final DateStyle style;

    DateAdapter(DateStyle style) {
        this.style = style;
    }

    @Override
    public @Nullable String adaptToJson(@Nullable LocalDate date) {
        return date == null ? null : DateText.format(date, style);
    }

    @Override
    public @Nullable LocalDate adaptFromJson(@Nullable String text) {
        return text == null ? null : DateText.parseDate(text);
    }
}
