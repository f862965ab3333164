package br.dev.crm.it.image;

import br.dev.crm.it.support.ChildJvm;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;

/**
 * Takes TLS off in front of a server on this machine, as a reverse proxy does. Its certificate, made by {@code keytool}
 * and signed by itself, has a key on an elliptic curve or one of RSA, and the handshake is on a curve either way, as
 * with nearly every server.
 */
final class TlsFront implements Closeable {
    private static final String PASSWORD = "changeit";
    private static final int MOST_CONNECTIONS = 50;

    /** The server of the JDK would agree on other groups of TLS 1.3 as well, which next to no server offers. */
    private static final SSLParameters ON_A_CURVE =
            new SSLParameters(new String[] {"TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"}, new String[] {"TLSv1.2"});

    private final SSLServerSocket listener;
    private final Path keys;
    private final URI server;

    private TlsFront(SSLServerSocket listener, Path keys, URI server) {
        this.listener = listener;
        this.keys = keys;
        this.server = server;
    }

    /**
     * Begins to listen.
     *
     * @param algorithm {@code EC} or {@code RSA}
     * @param directory where the key and the certificate go
     * @param server whose host is this machine
     */
    static TlsFront of(String algorithm, Path directory, URI server) throws Exception {
        Path keys = makeKeys(algorithm, directory.resolve(algorithm + ".p12"));
        SSLServerSocket listener = (SSLServerSocket) context(keys)
                .getServerSocketFactory()
                .createServerSocket(0, MOST_CONNECTIONS, InetAddress.getLoopbackAddress());
        if (algorithm.equals("RSA")) {
            listener.setSSLParameters(ON_A_CURVE);
        }
        TlsFront front = new TlsFront(listener, keys, server);
        start(front::accept);
        return front;
    }

    private static Path makeKeys(String algorithm, Path file) throws IOException, InterruptedException {
        ChildJvm.End end = ChildJvm.run(
                "--module",
                "java.base/sun.security.tools.keytool.Main",
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                algorithm,
                "-dname",
                "CN=server",
                "-ext",
                "san=ip:127.0.0.1",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD);
        if (end.exitCode() != 0) {
            throw new AssertionError("keytool: " + end.output());
        }
        return file;
    }

    private static SSLContext context(Path keys) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
        KeyManagerFactory manager = KeyManagerFactory.getInstance("PKIX");
        manager.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(manager.getKeyManagers(), null, null);
        return context;
    }

    /** Returns the URI of the server by way of TLS. */
    URI uri() {
        return URI.create("https://127.0.0.1:" + listener.getLocalPort() + server.getRawPath());
    }

    /** Returns the options by which a JVM trusts the certificate. */
    List<String> trust() {
        return List.of("-Djavax.net.ssl.trustStore=" + keys, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listener.accept();
            start(() -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException {
        try (client;
                Socket behind = new Socket(server.getHost(), server.getPort())) {
            behind.setTcpNoDelay(true);
            start(() -> pass(behind, client));
            pass(client, behind);
        }
    }

    private static void pass(Socket from, Socket to) throws IOException {
        try (InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        } finally {
            to.close();
        }
    }

    /** What runs until a side has closed its connection. */
    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // A handshake that failed, or the other side has gone.
                    }
                },
                "tls-front");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
