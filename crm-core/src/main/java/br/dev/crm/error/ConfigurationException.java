package br.dev.crm.error;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says why a client cannot be built: a setting, or a provider that is missing from the class path. */
public final class ConfigurationException extends CrmException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Makes an exception of these facts. */
    public ConfigurationException(ErrorFacts facts) {
        super(facts);
    }

    /** Returns an exception that names every violation, one sentence each. */
    public static ConfigurationException of(ErrorCode code, List<String> violations) {
        return of(code, violations, null);
    }

    /** Returns an exception that names every violation, one sentence each, and what caused it; null for nothing. */
    public static ConfigurationException of(ErrorCode code, List<String> violations, @Nullable Throwable cause) {
        return new ConfigurationException(ErrorFacts.of(code)
                .message(String.join(" ", violations))
                .violations(violations)
                .cause(cause)
                .build());
    }

    /** Returns every violation, one sentence each; never empty. */
    public List<String> violations() {
        return facts().violations();
    }
}
