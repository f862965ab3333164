package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.settings.ExpiryStyle;

/** The responses to a request that has no session. */
final class NoSessionResponses {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html><head><meta charset="utf-8"><title>Login</title></head>
            <body><form method="post" action="/api/login">
            <input name="username"><input name="password" type="password"><input name="tenant">
            </form></body></html>
            """;

    private NoSessionResponses() {}

    static SandboxResponse page() {
        return SandboxResponse.html(200, PAGE);
    }

    private static SandboxResponse redirect(int status, String target) {
        return SandboxResponse.html(status, "").with("Location", target);
    }

    static SandboxResponse instead(ExpiryStyle style) {
        return switch (style) {
            case UNAUTHORIZED -> SandboxResponse.error(401, "session-missing", "not authorised", "log in (again)");
            case REDIRECT -> redirect(302, SandboxPaths.LOGIN_PAGE);
            case TEMPORARY_REDIRECT -> redirect(307, SandboxPaths.LOGIN_PAGE);
            case REDIRECT_ELSEWHERE -> redirect(302, "/entrar");
            case LOGIN_PAGE -> page();
        };
    }
}
