package br.dev.crm.internal.text;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The resource bundles. Portuguese for Portuguese locales and English for all others, whatever the default locale of
 * the JVM is.
 */
public final class AdviceBundle {
    private static final String BUNDLE = "br.dev.crm.internal.text.advice";
    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt");

    private AdviceBundle() {}

    /** Returns the text of the key. */
    public static String get(String key, Locale locale) {
        Locale offered = locale.getLanguage().equals("pt") ? PORTUGUESE : Locale.ROOT;
        return ResourceBundle.getBundle(BUNDLE, offered).getString(key);
    }
}
