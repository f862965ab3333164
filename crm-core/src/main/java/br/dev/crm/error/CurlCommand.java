package br.dev.crm.error;

import java.util.function.Supplier;

/**
 * A request as a command line of curl, made only when it is asked for. The session stands in it as the shell variable
 * {@code CRM_COOKIE}; the record stands in it as it was sent, so mind where you show it. Thread-safe.
 */
public final class CurlCommand {
    private final Supplier<String> command;

    /** Makes one whose text comes from there. */
    public CurlCommand(Supplier<String> command) {
        this.command = command;
    }

    /** Returns the command line. */
    public String command() {
        return command.get();
    }

    /** Returns no content of the request. */
    @Override
    public String toString() {
        return "Curl[…]";
    }
}
