package br.dev.crm.document;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.internal.validation.UnicodeText;
import br.dev.crm.internal.validation.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in a document: {@code addresses[0].postalCode}, {@code ['a.b'].c}. A name stands as it is unless
 * it is empty or has a dot or a bracket; then it is quoted in brackets, and each quote in it doubled. Immutable.
 */
final class FieldPath {
    /** More digits than this are no index of any list that fits into memory. */
    private static final int INDEX_DIGITS = 9;

    private final String text;
    private final List<PathStep> steps = new ArrayList<>();
    private int position;

    private FieldPath(String text) {
        this.text = text;
    }

    /**
     * Returns the path.
     *
     * @throws InvalidRequestException when it does not follow the grammar
     */
    public static FieldPath of(String text) {
        FieldPath path = new FieldPath(text);
        path.parse();
        return path;
    }

    /** Returns whether the path is one name that stands as it is, so that there is nothing to take apart. */
    public static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isSpecial(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Returns the path of a field in the object at the parent path, which is empty for the document itself. */
    public static String field(String parent, String name) {
        if (!isName(name)) {
            return parent + "['" + name.replace("'", "''") + "']";
        }
        return parent.isEmpty() ? name : parent + "." + name;
    }

    /** Returns the path of an element in the array at the parent path. */
    public static String element(String parent, int index) {
        return parent + "[" + index + "]";
    }

    private static boolean isSpecial(char c) {
        return c == '.' || c == '[' || c == ']';
    }

    private void parse() {
        requireUnicode();
        if (!at('[')) {
            name();
        }
        while (position < text.length()) {
            if (at('[')) {
                position++;
                bracket();
            } else if (at('.')) {
                position++;
                name();
            } else {
                throw wrong("a dot or a bracket");
            }
        }
    }

    private void name() {
        int start = position;
        while (position < text.length() && !isSpecial(text.charAt(position))) {
            position++;
        }
        if (position == start) {
            throw wrong("a name");
        }
        steps.add(new PathStep(text.substring(start, position), 0, text.substring(0, position)));
    }

    private void bracket() {
        @Nullable String name = null;
        int index = 0;
        if (at('\'')) {
            name = quoted();
        } else {
            index = index();
        }
        if (!at(']')) {
            throw wrong("]");
        }
        position++;
        steps.add(new PathStep(name, index, text.substring(0, position)));
    }

    private String quoted() {
        StringBuilder name = new StringBuilder();
        position++;
        while (true) {
            int quote = text.indexOf('\'', position);
            if (quote < 0) {
                position = text.length();
                throw wrong("a closing quote");
            }
            name.append(text, position, quote);
            position = quote + 1;
            if (!at('\'')) {
                return name.toString();
            }
            name.append('\'');
            position++;
        }
    }

    private int index() {
        int start = position;
        int index = 0;
        while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
            index = index * 10 + text.charAt(position) - '0';
            position++;
        }
        if (position == start || position - start > INDEX_DIGITS) {
            position = start;
            throw wrong("an index or a quoted name");
        }
        return index;
    }

    private boolean at(char c) {
        return position < text.length() && text.charAt(position) == c;
    }

    private void requireUnicode() {
        if (!UnicodeText.isUnicode(text)) {
            throw InvalidRequestException.of(List.of("A path of a document has no lone surrogate."));
        }
    }

    private InvalidRequestException wrong(String wanted) {
        return InvalidRequestException.of(List.of("A path of a document is like addresses[0].postalCode or ['a.b'].c; "
                + Violations.quote(text) + " should have " + wanted + " at character " + (position + 1) + "."));
    }

    /**
     * Returns the value that stands there; null when there is none, also inside of a null.
     *
     * @throws br.dev.crm.error.CodecException when a step goes into something that is neither an object nor an array
     */
    public @Nullable Value find(ObjectValue document) {
        Value value = document;
        String reached = "";
        for (PathStep step : steps) {
            Value next;
            String name = step.name();
            if (name != null && value instanceof ObjectValue object) {
                next = object.get(name);
            } else if (name == null && value instanceof ArrayValue array) {
                next = step.index() < array.elements().size() ? array.elements().get(step.index()) : null;
            } else if (value instanceof Value.Null) {
                next = null;
            } else {
                throw cannotStep(reached, step, value);
            }
            if (next == null) {
                return null;
            }
            value = next;
            reached = step.upTo();
        }
        return value;
    }

    /**
     * Returns the document with the value there; objects that are missing or null on the way are made.
     *
     * @throws br.dev.crm.error.CodecException when a step goes into something else, or to an element that is not there
     */
    public ObjectValue set(ObjectValue document, Value value) {
        return (ObjectValue) set(document, 0, value);
    }

    private Value set(@Nullable Value current, int next, Value value) {
        if (next == steps.size()) {
            return value;
        }
        PathStep step = steps.get(next);
        String reached = reached(next);
        String name = step.name();
        if (name != null) {
            Value held = current == null || current instanceof Value.Null ? ObjectValue.EMPTY : current;
            if (held instanceof ObjectValue object) {
                return object.with(name, set(object.get(name), next + 1, value));
            }
            throw cannotStep(reached, step, held);
        }
        if (current instanceof ArrayValue array) {
            int size = array.elements().size();
            if (step.index() >= size) {
                throw DocumentExceptions.unreadable(
                        step.upTo(),
                        "There is no " + step.upTo() + ": the array has " + size
                                + " elements; set the whole array to add one");
            }
            return array.with(step.index(), set(array.elements().get(step.index()), next + 1, value));
        }
        if (current == null) {
            throw DocumentExceptions.unreadable(reached, "There is no array at " + reached + "; set the whole array");
        }
        throw cannotStep(reached, step, current);
    }

    /**
     * Returns the document without what stands there; the document itself when nothing does.
     *
     * @throws br.dev.crm.error.CodecException when a step goes into something that is neither an object nor an array
     */
    public ObjectValue remove(ObjectValue document) {
        return find(document) == null ? document : (ObjectValue) remove(document, 0);
    }

    /** Every step can be taken. */
    private Value remove(Value current, int next) {
        PathStep step = steps.get(next);
        boolean last = next == steps.size() - 1;
        String name = step.name();
        if (name != null) {
            ObjectValue object = (ObjectValue) current;
            return last ? object.without(name) : object.with(name, remove(present(object.get(name)), next + 1));
        }
        ArrayValue array = (ArrayValue) current;
        return last
                ? array.without(step.index())
                : array.with(step.index(), remove(array.elements().get(step.index()), next + 1));
    }

    private static Value present(@Nullable Value value) {
        return Objects.requireNonNull(value);
    }

    private String reached(int next) {
        return next == 0 ? "" : steps.get(next - 1).upTo();
    }

    private static RuntimeException cannotStep(String reached, PathStep step, Value found) {
        return DocumentExceptions.mismatch(reached, step.wanted(), found);
    }
}
