package br.dev.crm.testkit;

import java.util.Map;

/** A suite of contract tests that a transport or a codec has to pass. */
public interface Contract {

    /** Returns what is tested, such as {@code "transport jdk"}: the name of its report. */
    String subject();

    /**
     * Returns the contract tests that this one cannot pass, and why not in one sentence. The key is the test's number,
     * such as {@code "T6"}, or number, space and argument where a test runs once for each of several arguments.
     *
     * <p>Such a test still runs. When it fails it is reported as aborted with the reason, never as passed; when it does
     * not fail, the entry is out of date and the test fails.
     */
    Map<String, String> notHeld();
}
