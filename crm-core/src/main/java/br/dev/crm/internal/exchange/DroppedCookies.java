package br.dev.crm.internal.exchange;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once a client that a cookie was left out because no request could carry it. Thread-safe. */
public final class DroppedCookies implements Consumer<String> {
    private static final Logger LOG = LoggerFactory.getLogger(DroppedCookies.class);

    /** Another name may be a value that came to stand in its place. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");

    private final AtomicBoolean told = new AtomicBoolean();

    @Override
    public void accept(String name) {
        if (told.compareAndSet(false, true)) {
            LOG.warn(
                    "The cookie {} has characters that are not ASCII, so that no request can carry it; it is left out,"
                            + " and so is every other one like it",
                    TOKEN.matcher(name).matches() ? name : "whose name is none");
        }
    }
}
