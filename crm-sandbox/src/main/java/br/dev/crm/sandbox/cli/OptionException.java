package br.dev.crm.sandbox.cli;

import java.util.List;

/** A command line that cannot be understood. */
final class OptionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String[] values;

    OptionException(String key, String... values) {
        super(key + List.of(values));
        this.key = key;
        this.values = values.clone();
    }

    /** Returns the message that says what is wrong, in the language of the texts. */
    String explain(CommandLineTexts texts) {
        return texts.get(key, (Object[]) values);
    }
}
