package br.dev.crm.sandbox.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** What the command line says, in Portuguese for a Portuguese locale and in English for every other one. */
final class CommandLineTexts {
    private final ResourceBundle bundle;
    private final Locale locale;

    private CommandLineTexts(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** Returns the texts for a locale. */
    static CommandLineTexts in(Locale locale) {
        // Not ResourceBundle.getBundle: for any third language it would fall back to the default locale before English.
        String file = locale.getLanguage().equals("pt") ? "texts_pt.properties" : "texts.properties";
        try (InputStream in = CommandLineTexts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + file);
            }
            return new CommandLineTexts(
                    new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)), locale);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns a text with its values filled in. */
    String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
