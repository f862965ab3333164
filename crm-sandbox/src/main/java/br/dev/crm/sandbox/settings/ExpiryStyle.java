package br.dev.crm.sandbox.settings;

/** How the sandbox shows that a request has no valid session. */
public enum ExpiryStyle {
    /** 401 with a JSON error body. Documented by the vendor. */
    UNAUTHORIZED,
    /** 302 to {@code /login}. Not stated by the vendor; usual for this kind of server. */
    REDIRECT,
    /** 307 to {@code /login}. Not stated by the vendor. */
    TEMPORARY_REDIRECT,
    /** 302 to {@code /entrar}, which nothing marks as a login. Not stated by the vendor; usual behind a gateway. */
    REDIRECT_ELSEWHERE,
    /** 200 with the HTML of a login page. Not stated by the vendor; usual for this kind of server. */
    LOGIN_PAGE
}
