package br.dev.crm.it;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmClientBuilder;
import br.dev.crm.json.DateStyle;
import java.util.List;

/** One of the four combinations. */
record Cell(String transport, String codec, DateStyle dates) {
    static final List<Cell> ALL = List.of(
            new Cell("apache", "gson", DateStyle.DAY_MONTH_YEAR),
            new Cell("apache", "jsonb", DateStyle.DAY_MONTH_YEAR),
            new Cell("jdk", "gson", DateStyle.DAY_MONTH_YEAR),
            new Cell("jdk", "jsonb", DateStyle.DAY_MONTH_YEAR));

    CrmClientBuilder builder() {
        return CrmClient.builder()
                .transport(transport)
                .codec(codec)
                .writtenDates(dates)
                .proxy(null);
    }

    /** Transport and codec, as the figures name a cell; they add the release of the JDK. */
    @Override
    public String toString() {
        return transport + "+" + codec;
    }
}
