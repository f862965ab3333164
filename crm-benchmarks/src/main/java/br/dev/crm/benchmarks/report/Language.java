package br.dev.crm.benchmarks.report;

import java.util.Locale;

/** The languages of the pages. */
public enum Language {
    ENGLISH(Locale.ENGLISH, ""),
    PORTUGUESE(Locale.forLanguageTag("pt-BR"), ".pt-BR");

    private final Locale locale;
    private final String suffix;

    Language(Locale locale, String suffix) {
        this.locale = locale;
        this.suffix = suffix;
    }

    Locale locale() {
        return locale;
    }

    /** Returns what stands in a file's name before its ending. */
    String suffix() {
        return suffix;
    }
}
