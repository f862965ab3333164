package br.dev.crm.error;

/**
 * What narrows a {@link ErrorCode code} down where that changes what to do; most failures have none. The texts of a
 * situation stand under the keys {@code meaning.CODE.SITUATION} and {@code advice.CODE.SITUATION}, and where the action
 * of the request matters as well, with {@code .create}, {@code .list} and so on behind them.
 *
 * <p>Constants may be added: a {@code switch} over them needs a {@code default}.
 */
public enum Situation {
    /** No address is known for the name of a host. */
    HOST_UNKNOWN,
    /** Nothing accepts connections at the address. */
    CONNECTION_REFUSED,
    /** No connection came about within {@code connectTimeout}. */
    CONNECT_TIMEOUT,
    /** The certificate of the other side is not trusted, or is that of another host. */
    CERTIFICATE_REFUSED,
    /** The URI says https, and what responds speaks no TLS. */
    NOT_TLS,
    /** Both sides speak TLS and cannot agree on a connection. */
    TLS_FAILED,
    /** No TLS connection came about, and this Java runtime was linked without elliptic curves. */
    NO_ELLIPTIC_CURVES,
    /** No response came within {@code responseTimeout}, to the request or to the login before it. */
    RESPONSE_TIMEOUT,
    /** The login before the request got no clear response, so that the request was not sent. */
    LOGIN_UNCLEAR,

    /** No permit among the calls in flight became free. */
    NO_PERMIT,
    /** The rate limiter gave no permit. */
    RATE_LIMITER,
    /** After a 429 all requests of the client wait. */
    HELD_BACK,
    /** Sessions did not last, and the next login waits. */
    LOGIN_PAUSED,
    /** The executor of asynchronous calls took no more. */
    EXECUTOR_FULL,
    /** A session store or rate limiter of the application did not work. */
    STORE_UNAVAILABLE,
    /** The client was closed. */
    CLIENT_CLOSED,

    /** The response is larger than {@code maxResponseBytes}, or a list in pages than {@code maxListBytes}. */
    TOO_LARGE,
    /** A page in HTML came. */
    HTML_PAGE,
    /** A body was due and none came. */
    EMPTY_BODY,
    /** The body is compressed, for which nobody has asked. */
    COMPRESSED_BODY,
    /** A write has succeeded and its response tells no id. */
    NO_ID,
    /** No response is concerned, but a document and a model. */
    DOCUMENT,

    /** Status 3xx. */
    REDIRECT,
    /** Status 403. */
    FORBIDDEN,
    /** Status 404 or 410. */
    NOT_FOUND,
    /** Status 405. */
    METHOD_REFUSED,
    /** Status 407. */
    PROXY_LOGIN,
    /** Status 413. */
    RECORD_TOO_LARGE,
    /** Providers were found on the class path, but none that works. */
    UNUSABLE
}
