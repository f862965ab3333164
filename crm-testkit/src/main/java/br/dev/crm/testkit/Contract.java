package br.dev.crm.testkit;

import java.util.Map;

/** A suite of sentences that one part, a transport or a codec, promises. */
public interface Contract {

    /** Returns what is tried, such as {@code "transport jdk"}: the name of its report. */
    String part();

    /**
     * Returns the sentences that this part cannot hold, and why not in one sentence. The key is the sentence's number,
     * such as {@code "T6"}, or number, space and argument where a test runs once for each of several arguments.
     *
     * <p>Such a test still runs. When it fails it is reported as aborted with the reason, never as passed; when it does
     * not fail, the entry is out of date and the test fails.
     */
    Map<String, String> notHeld();
}
