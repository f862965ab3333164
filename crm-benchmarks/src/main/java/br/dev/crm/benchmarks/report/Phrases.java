package br.dev.crm.benchmarks.report;

import br.dev.crm.benchmarks.codec.CodecKind;
import br.dev.crm.benchmarks.peer.PeerKind;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every text of the pages in one language. */
final class Phrases {
    private final ResourceBundle bundle;
    private final Language language;

    Phrases(Language language) {
        this.language = language;
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.bundle = ResourceBundle.getBundle("br.dev.crm.benchmarks.report.phrases", bundleLocale(), exact);
    }

    /** English is the root, so that a text which is missing in a translation is at least there. */
    private Locale bundleLocale() {
        return language == Language.ENGLISH ? Locale.ROOT : language.locale();
    }

    Language language() {
        return language;
    }

    /** Returns a text, its places filled. */
    String of(String key, Object... values) {
        String text = bundle.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, language.locale()).format(values);
    }

    String peer(PeerKind kind) {
        return of("peer." + kind);
    }

    String codec(CodecKind kind) {
        return of("codec." + kind);
    }

    /** Returns the name of what was measured. */
    String combination(String combination) {
        return of("combination." + combination.replace(' ', '-'));
    }
}
