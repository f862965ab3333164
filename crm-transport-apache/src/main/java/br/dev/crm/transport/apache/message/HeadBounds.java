package br.dev.crm.transport.apache.message;

/** How much of a response may be something else than its body. */
public final class HeadBounds {
    /** Fields of a head, or behind the last chunk of a body. */
    public static final int MOST_FIELDS = 1_000;

    /** Characters of one line. */
    public static final int MOST_OF_A_LINE = 64 << 10;

    /** Characters of one head, or of all fields behind the last chunk of a body. */
    public static final int MOST_CHARACTERS = 256 << 10;

    private HeadBounds() {}
}
