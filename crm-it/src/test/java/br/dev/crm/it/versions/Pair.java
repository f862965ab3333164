package br.dev.crm.it.versions;

import br.dev.crm.it.support.ClassPath;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** HttpClient and HttpCore of different ages, as a platform's versions and a property of one's own make them meet. */
enum Pair {
    OLDEST(Jars.LOWEST, Jars.LOWEST),
    BETWEEN(Jars.BETWEEN, Jars.LOWEST),
    NEWER_CLIENT(null, Jars.LOWEST),
    NEWER_CORE(Jars.LOWEST, null),
    NEWEST(null, null);

    private final @Nullable Path client;
    private final @Nullable Path core;

    /** Takes the folders; null for the newest. */
    Pair(@Nullable Path client, @Nullable Path core) {
        this.client = client;
        this.core = core;
    }

    String client() throws IOException {
        return client == null ? Jars.newest("httpclient5") : Jars.version(client, "httpclient5");
    }

    String core() throws IOException {
        return core == null ? Jars.newest("httpcore5") : Jars.version(core, "httpcore5");
    }

    ClassPath on(ClassPath path) throws IOException {
        ClassPath changed = client == null ? path : path.replacedBy(client, "httpclient5");
        return core == null ? changed : changed.replacedBy(core, "httpcore5");
    }
}
