package br.dev.crm.benchmarks.result;

import br.dev.crm.benchmarks.load.Workload;
import java.util.List;

/** The names of what is measured, as the figures have them. */
public final class Combinations {
    public static final String THREADS = "64 threads";
    public static final String ASYNC = "1000 in flight sendAsync";
    public static final String VIRTUAL = "1000 in flight virtual threads";
    public static final String STREAM_48 = "stream of 200000 in 48m";
    public static final String STREAM_24 = "stream of 200000 in 24m";
    public static final String START_HTTP = "start http";
    public static final String START_HTTPS = "start https";
    public static final String BUILD = Workload.BUILD.label();

    /** What is measured on one calling thread. */
    public static final List<String> CALLS = List.of(
            Workload.CREATE.label(),
            Workload.FIND.label(),
            Workload.LIST_1.label(),
            Workload.LIST_100.label(),
            Workload.LIST_10000.label());

    /** Facts about a client. */
    public static final String CLOSURE = "closure bytes";

    public static final String IDLE_THREADS = "idle threads of 20 clients";
    public static final String IDLE_HEAP = "idle heap bytes";

    /** Facts about the run. */
    public static final String SERVER_CREATES = "server creates per second";

    public static final String SERVER_LISTS = "server lists of 100 per second";
    public static final String OTHER_JDK = "other jdk";
    public static final String JDK = "jdk";
    public static final String MACHINE = "machine";
    public static final String DATE = "date";
    public static final String FORKS = "forks";

    private Combinations() {}
}
