package br.dev.crm.sandbox.request;

import org.jspecify.annotations.Nullable;

/**
 * One request and its result. Immutable.
 *
 * @param request what came in
 * @param status the status of the response; 0 if the connection was cut in place of a response
 * @param executed whether the request was carried out: a list was read, a record was written or removed, a session was
 *     opened
 */
public record HandledRequest(SandboxRequest request, int status, boolean executed) {

    /** Tells whether a response was sent. */
    public boolean responded() {
        return status != 0;
    }

    /** Returns the method. */
    public String method() {
        return request.method();
    }

    /** Returns the path, without the query. */
    public String path() {
        return request.path();
    }

    /** Returns what the request asks for, or null if method and headers do not say. */
    public @Nullable SandboxAction action() {
        return request.action();
    }

    /** Returns the first value of a header, or null if the request does not carry it. */
    public @Nullable String header(String name) {
        return request.header(name);
    }

    /** Returns the filter text, or null. */
    public @Nullable String filter() {
        return request.filter();
    }

    /** Returns what the request asks for and the status, without header values, query and body. */
    @Override
    public String toString() {
        return request + " -> " + (responded() ? status : "cut") + (executed ? " (executed)" : "");
    }
}
