package br.dev.crm.benchmarks.server;

import br.dev.crm.benchmarks.process.BenchmarkJvm;
import br.dev.crm.benchmarks.process.ModuleClassPath;
import br.dev.crm.benchmarks.process.ProcessFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The stub server in a process of its own. */
public final class StubProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(20);
    private static final String KEY_PASSWORD = "loopback";

    private final BenchmarkJvm jvm;
    private final Path directory;
    private final URI http;
    private final URI https;

    private StubProcess(BenchmarkJvm jvm, Path directory, URI http, URI https) {
        this.jvm = jvm;
        this.directory = directory;
        this.http = http;
        this.https = https;
    }

    /** Starts the server; returns once it can be asked. */
    public static StubProcess start() throws IOException, InterruptedException, ProcessFailure {
        Path home = Path.of(System.getProperty("java.home"));
        Path directory = Files.createTempDirectory("crm-benchmarks");
        makeKey(home, directory.resolve("key.p12"));
        List<String> options = List.of(
                "-Xmx256m",
                "-Djavax.net.ssl.keyStore=" + directory.resolve("key.p12"),
                "-Djavax.net.ssl.keyStorePassword=" + KEY_PASSWORD);
        BenchmarkJvm jvm = BenchmarkJvm.start(home, options, ModuleClassPath.all(), StubServer.class);
        String[] ports = jvm.await(StubServer.READY, START).split(" ", -1);
        return new StubProcess(
                jvm,
                directory,
                URI.create("http://127.0.0.1:" + ports[0]),
                URI.create("https://127.0.0.1:" + ports[1]));
    }

    /** A key that is made here and trusted by nobody else; the JDK's own tool is the one way that needs no library. */
    private static void makeKey(Path home, Path file) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(
                        home.resolve("bin").resolve("keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        "stub",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1,dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        KEY_PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!tool.waitFor(START.toSeconds(), TimeUnit.SECONDS) || tool.exitValue() != 0) {
            tool.destroyForcibly();
            throw new IOException("The key of the stub server could not be made");
        }
    }

    /** Returns where it is asked without TLS. */
    public URI http() {
        return http;
    }

    /** Returns where it is asked with TLS. */
    public URI https() {
        return https;
    }

    /** Returns the options that make a JVM trust it. */
    public List<String> trust() {
        return List.of(
                "-Djavax.net.ssl.trustStore=" + directory.resolve("key.p12"),
                "-Djavax.net.ssl.trustStorePassword=" + KEY_PASSWORD);
    }

    @Override
    public void close() throws IOException {
        jvm.close();
        Files.deleteIfExists(directory.resolve("key.p12"));
        Files.delete(directory);
    }
}
