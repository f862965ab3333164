package br.dev.crm.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts that people read to act on. A language is one file, in UTF-8: one of ours beside this class, or one of an
 * application at {@code META-INF/crm/advice_xx.properties}, which wins. A text that a language does not have is
 * English. The default locale of the JVM plays no part.
 */
public final class AdviceBundle {
    private static final Logger LOG = LoggerFactory.getLogger(AdviceBundle.class);
    private static final String OURS = "advice";
    private static final String OF_APPLICATION = "META-INF/crm/advice";
    private static final Control LOCALES = Control.getControl(Control.FORMAT_PROPERTIES);

    /** The one file that is read for messages as well, and which nobody can change. */
    private static final Properties ENGLISH = read(AdviceBundle.class.getResourceAsStream(OURS + ".properties"));

    private AdviceBundle() {}

    /**
     * Returns the text of the first of these keys that a file has, in the language of the locale if there is one. A
     * file that comes first wins with any of them.
     *
     * @param keys the one that fits best first; English has the last at least
     */
    public static String get(List<String> keys, Locale locale) {
        for (Locale candidate : LOCALES.getCandidateLocales(OURS, locale)) {
            @Nullable String text = candidate.equals(Locale.ROOT) ? null : find(keys, "_" + candidate);
            if (text != null) {
                return text;
            }
        }
        return Objects.requireNonNull(find(keys, ENGLISH), keys::toString);
    }

    private static @Nullable String find(List<String> keys, String language) {
        for (ClassLoader loader : loaders()) {
            @Nullable
            String text = find(keys, read(loader.getResourceAsStream(OF_APPLICATION + language + ".properties")));
            if (text != null) {
                return text;
            }
        }
        return find(keys, read(AdviceBundle.class.getResourceAsStream(OURS + language + ".properties")));
    }

    private static @Nullable String find(List<String> keys, Properties texts) {
        return keys.stream()
                .map(texts::getProperty)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** That of the application first, for it may be another one than the library's. */
    private static List<ClassLoader> loaders() {
        @Nullable ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader own = AdviceBundle.class.getClassLoader();
        return context == null || context == own ? List.of(own) : List.of(context, own);
    }

    private static Properties read(@Nullable InputStream file) {
        Properties texts = new Properties();
        if (file != null) {
            try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                texts.load(reader);
            } catch (IOException | IllegalArgumentException e) { // a broken escape in a file of the application
                LOG.warn("A file of advice cannot be read, and is ignored", e);
            }
        }
        return texts;
    }
}
