package br.dev.crm.transport.jdk;

import br.dev.crm.spi.http.TransportSettings;
import br.dev.crm.transport.jdk.inspection.InspectedSslContext;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the {@link HttpClient} that does nothing by itself. */
final class ClientSetup {
    private static final Logger LOG = LoggerFactory.getLogger(ClientSetup.class);
    private static final String INTERIM = "jdk.httpclient.maxNonFinalResponses";
    private static final String MOST_INTERIM = "20";
    private static final Set<String> TOO_OLD = Set.of("SSLv2Hello", "SSLv3", "TLSv1", "TLSv1.1");

    /** The logger of the client itself, and a system property: they print heads, sessions included, and bodies. */
    private static final String DEBUGGER = "jdk.internal.httpclient.debug";

    private static final String LOG_PROPERTY = "jdk.httpclient.HttpClient.log";
    private static final Pattern REVEALING = Pattern.compile("(?i)(.*,)?\\s*(headers|content|errors|all)\\s*(,.*)?");
    private static final AtomicBoolean WARNED = new AtomicBoolean();

    private ClientSetup() {}

    /** Returns a new client that hands its work to this executor. */
    static HttpClient client(TransportSettings settings, Executor executor) {
        allowInterimResponses();
        if (revealsSecrets() && WARNED.compareAndSet(false, true)) {
            LOG.warn(
                    "java.net.http logs what it sends and receives, sessions and records included: set the logger {} to"
                            + " INFO, and neither headers nor content nor errors in the system property {}",
                    DEBUGGER,
                    LOG_PROPERTY);
        }
        SSLContext context = settings.sslContext() == null ? defaultContext() : settings.sslContext();
        ProxySelector proxies =
                settings.proxySelector() == null ? HttpClient.Builder.NO_PROXY : settings.proxySelector();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .proxy(proxies)
                .sslContext(new InspectedSslContext(context))
                .sslParameters(parameters(context))
                .executor(executor)
                .build();
    }

    /**
     * Lets the JVM's clients pass over as many interim responses as the transport Apache does, unless somebody has said
     * how many. By itself a client fails at the ninth since the JDKs of October 2024, and has no setting of its own.
     */
    private static void allowInterimResponses() {
        try {
            if (System.getProperty(INTERIM) == null) {
                System.setProperty(INTERIM, MOST_INTERIM);
            }
        } catch (SecurityException e) {
            LOG.debug("The system property {} cannot be set", INTERIM, e);
        }
    }

    /** Returns whether the JVM's settings make the client log what nobody should read. */
    static boolean revealsSecrets() {
        return System.getLogger(DEBUGGER).isLoggable(System.Logger.Level.DEBUG)
                || Boolean.getBoolean(DEBUGGER)
                || REVEALING.matcher(System.getProperty(LOG_PROPERTY, "")).matches();
    }

    private static SSLContext defaultContext() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JVM's default SSLContext cannot be made: check javax.net.ssl.*", e);
        }
    }

    private static SSLParameters parameters(SSLContext context) {
        SSLParameters parameters = context.getDefaultSSLParameters();
        parameters.setProtocols(fromTls12(parameters.getProtocols()));
        return parameters;
    }

    /** Returns these protocols without those older than TLS 1.2, which a JVM's settings may bring back. */
    static String[] fromTls12(String... protocols) {
        return Arrays.stream(protocols)
                .filter(protocol -> !TOO_OLD.contains(protocol))
                .toArray(String[]::new);
    }
}
