package br.dev.crm.error;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serial;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An exception whose causes can be serialized: those that cannot are replaced by their texts. */
final class SerializableForm {
    private final CrmException exception;

    SerializableForm(CrmException exception) {
        this.exception = exception;
    }

    /** Returns the exception itself if it can be serialized as it is, else a copy that can. */
    CrmException exception() {
        @Nullable Throwable cause = exception.getCause();
        Throwable[] suppressed = exception.getSuppressed();
        boolean asItIs = (cause == null || canBeWritten(cause))
                && Arrays.stream(suppressed).allMatch(SerializableForm::canBeWritten);
        if (asItIs) {
            return exception;
        }
        return exception.with(
                exception.facts().withCause(cause == null ? null : writable(cause)),
                Arrays.stream(suppressed).map(SerializableForm::writable).toArray(Throwable[]::new));
    }

    private static Throwable writable(Throwable throwable) {
        return canBeWritten(throwable) ? throwable : new Text(throwable);
    }

    private static boolean canBeWritten(Throwable throwable) {
        try (ObjectOutputStream out = new ObjectOutputStream(OutputStream.nullOutputStream())) {
            out.writeObject(throwable);
            return true;
        } catch (IOException | RuntimeException e) { // whatever a foreign class throws there
            return false;
        }
    }

    /** What is left of a throwable that cannot be serialized. */
    private static final class Text extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private Text(Throwable original) {
            super(original.toString());
            setStackTrace(original.getStackTrace());
        }
    }
}
