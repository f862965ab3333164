package br.dev.crm.transport.apache;

import br.dev.crm.spi.LibraryFloor;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Looks at the libraries of the run time without loading the classes that need them. */
final class LibraryCheck {
    static final LibraryFloor CLIENT = new LibraryFloor(
            "httpclient5", "org.apache.httpcomponents.client5:httpclient5", "5.4.4", "5.6.5", "httpclient5.version");
    static final LibraryFloor CORE = core("httpcore5");
    static final LibraryFloor HTTP2 = core("httpcore5-h2");

    private LibraryCheck() {}

    private static LibraryFloor core(String artifact) {
        return new LibraryFloor(
                artifact, "org.apache.httpcomponents.core5:" + artifact, "5.3.6", "5.4.4", "httpcore5.version");
    }

    static Optional<String> reason(ClassLoader loader) {
        return reason(
                        loader,
                        CLIENT,
                        "org.apache.hc.client5.http.io.HttpClientConnectionOperator",
                        "org/apache/hc/client5/version.properties")
                .or(() -> reason(
                        loader,
                        CORE,
                        "org.apache.hc.core5.http.impl.io.HttpRequestExecutor",
                        "org/apache/hc/core5/version.properties"))
                // Not for HTTP/2: the settings of TLS refer to it.
                .or(() -> find("org.apache.hc.core5.http2.HttpVersionPolicy", loader) != null
                        ? Optional.empty()
                        : Optional.of(HTTP2.missing()))
                .or(() -> find("jdk.net.Sockets", loader) != null
                        ? Optional.empty()
                        : Optional.of("The module jdk.net is not there: start Java, or link its runtime, with"
                                + " --add-modules jdk.net."));
    }

    private static Optional<String> reason(ClassLoader loader, LibraryFloor floor, String probe, String versionFile) {
        Class<?> member = find(probe, loader);
        return member == null ? Optional.of(floor.missing()) : floor.tooOld(version(loader, versionFile), member);
    }

    private static @Nullable Class<?> find(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    private static @Nullable String version(ClassLoader loader, String file) {
        try (InputStream in = loader.getResourceAsStream(file)) {
            if (in == null) {
                return null;
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("info.release");
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }
}
