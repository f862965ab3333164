package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.ExpiryStyle;

/** What comes back in place of an answer when there is no session. */
final class LoginPage {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html><head><meta charset="utf-8"><title>Login</title></head>
            <body><form method="post" action="/api/login">
            <input name="username"><input name="password" type="password"><input name="tenant">
            </form></body></html>
            """;

    private LoginPage() {}

    static Answer page() {
        return Answer.html(200, PAGE);
    }

    static Answer instead(ExpiryStyle style) {
        return switch (style) {
            case UNAUTHORIZED -> Answer.error(401, "session-missing", "not authorised", "log in (again)");
            case REDIRECT -> Answer.html(302, "").with("Location", Paths.LOGIN_PAGE);
            case LOGIN_PAGE -> page();
        };
    }
}
