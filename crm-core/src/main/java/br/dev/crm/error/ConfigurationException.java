package br.dev.crm.error;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says why a client cannot be built: a setting, or a provider that is missing from the class path. */
public final class ConfigurationException extends CrmException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<String> violations;

    /** Makes an exception that names every violation, one sentence each. */
    public ConfigurationException(ErrorCode code, List<String> violations, @Nullable Throwable cause) {
        super(code, String.join(" ", violations), null, cause);
        this.violations = List.copyOf(violations);
    }

    /** Returns every violation, one sentence each; never empty. */
    public List<String> violations() {
        return violations;
    }
}
