package br.dev.crm.benchmarks.peer;

/** The session, for clients that keep no cookies by themselves. */
final class Cookie {
    private Cookie() {}

    /** Returns name and value out of a header {@code Set-Cookie}, as the header {@code Cookie} takes them. */
    static String pair(String setCookie) {
        int end = setCookie.indexOf(';');
        return end < 0 ? setCookie : setCookie.substring(0, end);
    }
}
