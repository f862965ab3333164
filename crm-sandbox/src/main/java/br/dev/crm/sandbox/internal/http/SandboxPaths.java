package br.dev.crm.sandbox.internal.http;

/** The three paths that the sandbox serves. */
public final class SandboxPaths {
    /** Where requests go. Not stated by the vendor: our choice. */
    public static final String INTEGRATION = "/integration";
    /** Where a login goes. Documented by the vendor. */
    public static final String LOGIN = "/api/login";

    static final String LOGIN_PAGE = "/login";

    private SandboxPaths() {}
}
