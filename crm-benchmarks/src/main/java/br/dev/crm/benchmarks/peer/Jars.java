package br.dev.crm.benchmarks.peer;

import java.util.List;
import java.util.stream.Stream;

/** The jars that each client needs at run time, by the names of their artifacts. */
final class Jars {
    private static final List<String> CORE = List.of("crm-core", "slf4j-api");
    private static final List<String> GSON = List.of("gson", "error_prone_annotations");
    private static final List<String> JSONB = List.of("jakarta.json.bind-api", "jakarta.json-api", "yasson", "parsson");
    private static final List<String> APACHE = List.of("httpclient5", "httpcore5", "httpcore5-h2", "slf4j-api");
    private static final List<String> FEIGN = List.of("feign-hc5", "feign-core");
    private static final List<String> RETROFIT = List.of(
            "retrofit",
            "converter-gson",
            "okhttp",
            "okio",
            "okio-jvm",
            "kotlin-stdlib",
            "kotlin-stdlib-common",
            "kotlin-stdlib-jdk7",
            "kotlin-stdlib-jdk8",
            "annotations");
    private static final List<String> SPRING = List.of(
            "spring-web",
            "spring-beans",
            "spring-core",
            "commons-logging",
            "jspecify",
            "micrometer-observation",
            "micrometer-commons");
    private static final List<String> GOOGLE = List.of(
            "google-http-client-apache-v5",
            "google-http-client-gson",
            "google-http-client",
            "jsr305",
            "j2objc-annotations",
            "grpc-context",
            "grpc-api",
            "opencensus-api",
            "opencensus-contrib-http-util",
            "guava",
            "failureaccess",
            "listenablefuture");

    private Jars() {}

    static List<String> of(PeerKind kind) {
        return switch (kind) {
            case APACHE_GSON -> all(APACHE, GSON);
            case APACHE_BY_HAND -> APACHE;
            case FEIGN -> all(FEIGN, APACHE, GSON);
            case SPRING -> all(SPRING, APACHE, GSON);
            case GOOGLE -> all(GOOGLE, APACHE, GSON);
            case RETROFIT -> all(RETROFIT, GSON);
            case JDK_GSON -> GSON;
            case JDK_BY_HAND -> List.of();
            case OURS_APACHE_GSON -> ours("apache", "gson");
            case OURS_APACHE_JSONB -> ours("apache", "jsonb");
            case OURS_JDK_GSON -> ours("jdk", "gson");
            case OURS_JDK_JSONB -> ours("jdk", "jsonb");
        };
    }

    private static List<String> ours(String transport, String codec) {
        List<String> plugIns = List.of("crm-transport-" + transport, "crm-json-" + codec);
        List<String> http = transport.equals("apache") ? APACHE : List.of();
        return all(CORE, plugIns, http, codec.equals("gson") ? GSON : JSONB);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static List<String> all(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).distinct().toList();
    }
}
