package br.dev.crm.benchmarks.peer;

import br.dev.crm.benchmarks.contract.Peer;
import br.dev.crm.benchmarks.contract.PeerSettings;
import java.util.Arrays;
import java.util.List;

/** The clients that are compared, in the order of the tables. */
public enum PeerKind {
    APACHE_GSON("raw Apache + Gson", Base.APACHE),
    APACHE_BY_HAND("Apache, JSON by hand", Base.APACHE),
    FEIGN("OpenFeign (hc5)", Base.APACHE),
    SPRING("Spring RestClient (hc5)", Base.APACHE),
    GOOGLE("google-http-client (apache v5)", Base.APACHE),
    RETROFIT("Retrofit (OkHttp)", Base.APACHE),
    OURS_APACHE_GSON("ours, Apache + Gson", Base.APACHE, "apache", "gson"),
    OURS_APACHE_JSONB("ours, Apache + JSON-B", Base.APACHE, "apache", "jsonb"),
    JDK_GSON("raw JDK client + Gson", Base.JDK),
    JDK_BY_HAND("JDK client, direct executor, JSON by hand", Base.JDK),
    OURS_JDK_GSON("ours, JDK + Gson", Base.JDK, "jdk", "gson"),
    OURS_JDK_JSONB("ours, JDK + JSON-B", Base.JDK, "jdk", "jsonb");

    /** What a peer is compared with: the same two libraries, put together by hand. */
    private enum Base {
        APACHE,
        JDK
    }

    private final String label;
    private final Base base;
    private final String combination;

    PeerKind(String label, Base base) {
        this.label = label;
        this.base = base;
        this.combination = "";
    }

    PeerKind(String label, Base base, String transport, String codec) {
        this.label = label;
        this.base = base;
        this.combination = transport + "+" + codec;
    }

    /** Returns the four combinations of ours. */
    public static List<PeerKind> ours() {
        return Arrays.stream(values()).filter(PeerKind::isOurs).toList();
    }

    /** Makes the client; nothing is sent yet. No class of another client is loaded by this. */
    public Peer open(PeerSettings settings) {
        return switch (this) {
            case APACHE_GSON -> new ApacheGsonPeer(settings);
            case APACHE_BY_HAND -> new ApacheByHandPeer(settings);
            case FEIGN -> new FeignPeer(settings);
            case SPRING -> new SpringPeer(settings);
            case GOOGLE -> new GooglePeer(settings);
            case RETROFIT -> new RetrofitPeer(settings);
            case JDK_GSON -> new JdkGsonPeer(settings);
            case JDK_BY_HAND -> new JdkByHandPeer(settings);
            case OURS_APACHE_GSON -> new OurPeer(settings, "apache", "gson");
            case OURS_APACHE_JSONB -> new OurPeer(settings, "apache", "jsonb");
            case OURS_JDK_GSON -> new OurPeer(settings, "jdk", "gson");
            case OURS_JDK_JSONB -> new OurPeer(settings, "jdk", "jsonb");
        };
    }

    /** Returns what it is called in tables, in every language. */
    public String label() {
        return label;
    }

    /** Returns transport and codec, such as {@code apache+gson}; empty for a client that is not ours. */
    public String combination() {
        return combination;
    }

    public boolean isOurs() {
        return !combination.isEmpty();
    }

    /** Returns whether its JSON is written by hand: a floor to be measured at, nothing that a user would keep. */
    public boolean isFloor() {
        return this == APACHE_BY_HAND || this == JDK_BY_HAND;
    }

    /** Returns the peer with the ratio 1: the same HTTP library with Gson, by hand. Retrofit counts to Apache's. */
    public PeerKind baseline() {
        return base == Base.APACHE ? APACHE_GSON : JDK_GSON;
    }

    /** Returns the floor of its HTTP library. */
    public PeerKind floor() {
        return base == Base.APACHE ? APACHE_BY_HAND : JDK_BY_HAND;
    }

    /** Returns the names of the jars that it needs at run time. */
    public List<String> jars() {
        return Jars.of(this);
    }
}
