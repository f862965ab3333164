package br.dev.crm.benchmarks.load;

/** What is done with a client, over and over. */
public enum Workload {
    CREATE("create", Fanout.ONE_THREAD),
    FIND("get 1 by filter", Fanout.ONE_THREAD),
    LIST_1("list of 1", Fanout.ONE_THREAD),
    LIST_100("list of 100", Fanout.ONE_THREAD),
    LIST_10000("list of 10000", Fanout.ONE_THREAD),
    BUILD("build of a client", Fanout.ONE_THREAD),
    STREAM("typed stream", Fanout.ONE_THREAD),
    THREADS("threads", Fanout.PLATFORM_THREADS),
    VIRTUAL("virtual threads", Fanout.VIRTUAL_THREADS),
    ASYNC("asynchronous", Fanout.ASYNCHRONOUS);

    /** From where the calls are made. */
    enum Fanout {
        ONE_THREAD,
        PLATFORM_THREADS,
        VIRTUAL_THREADS,
        ASYNCHRONOUS
    }

    private final String label;
    private final Fanout fanout;

    Workload(String label, Fanout fanout) {
        this.label = label;
        this.fanout = fanout;
    }

    /** Returns the name in figures. */
    public String label() {
        return label;
    }

    Fanout fanout() {
        return fanout;
    }
}
