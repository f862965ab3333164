package br.dev.crm.it.compatibility;

/**
 * One edit of the sources of the core, such as a later version could bring.
 *
 * @param type the class whose source grows, by its binary name without {@code br.dev.crm.}
 * @param anchor text of that source, which must be there exactly once
 * @param replacement what stands in its place afterwards
 */
record Growth(String type, String anchor, String replacement) {

    /** Adds a constant in front of all others, so that the ordinals of the others move as well. */
    static Growth constant(String type, String name, String constant) {
        return after(type, "public enum " + name + " {\n", constant + ",\n");
    }

    /** Adds members to the body that begins with the anchor. */
    static Growth after(String type, String anchor, String added) {
        return new Growth(type, anchor, anchor + added);
    }

    static Growth replace(String type, String anchor, String replacement) {
        return new Growth(type, anchor, replacement);
    }

    /** Where the source is, below the folder of the sources. */
    String file() {
        return "br/dev/crm/" + type.replace('.', '/') + ".java";
    }

    String appliedTo(String source) {
        int at = source.indexOf(anchor);
        if (at < 0 || source.indexOf(anchor, at + 1) >= 0) {
            throw new AssertionError("The text to grow is not exactly once in " + file() + ": " + anchor);
        }
        return source.substring(0, at) + replacement + source.substring(at + anchor.length());
    }
}
