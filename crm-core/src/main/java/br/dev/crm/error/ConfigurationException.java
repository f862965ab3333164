package br.dev.crm.error;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says why a client cannot be built: a setting, or a part that is missing from the class path. */
public final class ConfigurationException extends CrmException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    /** Makes an exception that names every fault, one sentence each. */
    public ConfigurationException(ErrorCode code, List<String> faults, @Nullable Throwable cause) {
        super(code, String.join(" ", faults), null, cause);
        this.faults = List.copyOf(faults);
    }

    /** Returns every fault, one sentence each; never empty. */
    public List<String> faults() {
        return faults;
    }
}
