package br.dev.crm.it.support;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmClientBuilder;
import br.dev.crm.json.DateStyle;
import java.net.URI;
import java.util.List;

/** A transport and a codec. {@link ForEachCombination} runs a test with each of the four. */
public record Combination(String transport, String codec, DateStyle dates) {
    /** Both transports with both codecs, with the dates that the library writes by default. */
    public static final List<Combination> ALL =
            List.of(of("apache", "gson"), of("apache", "jsonb"), of("jdk", "gson"), of("jdk", "jsonb"));

    /** Returns a combination that writes dates as the library does by default. */
    public static Combination of(String transport, String codec) {
        return new Combination(transport, codec, DateStyle.DAY_MONTH_YEAR);
    }

    /** Begins a client that knows no CRM yet. */
    public CrmClientBuilder builder() {
        return CrmClient.builder()
                .transport(transport)
                .codec(codec)
                .writtenDates(dates)
                .proxy(null);
    }

    /** Begins a client of a CRM that takes every user. */
    public CrmClientBuilder client(URI integration) {
        return builder().integrationUri(integration).credentials("ana@padaria.example", "pass-word-7", "padaria");
    }

    /** Transport and codec, as the figures name a combination; they add the release of the JDK. */
    @Override
    public String toString() {
        return transport + "+" + codec;
    }
}
