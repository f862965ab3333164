package br.dev.crm.json.jsonb.shape;

import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows the tokens that Yasson is given and refuses those that it would turn into something else without a word: any
 * number into false, a text into its first character, 1e400 into infinity. Of one value; not thread-safe.
 */
public final class ShapeCheck {
    private final JsonInput input;

    /** The shapes of the objects and arrays that are open; the last one is that of the value that comes next. */
    private final List<@Nullable Shape> open = new ArrayList<>();

    private @Nullable Shape next;

    /**
     * Makes a check.
     *
     * @param input the input whose tokens are passed
     * @param shape what the value that comes next has to be; null for anything
     */
    public ShapeCheck(JsonInput input, @Nullable Shape shape) {
        this.input = input;
        this.next = shape;
    }

    /**
     * Looks at the token that was passed.
     *
     * @throws br.dev.crm.spi.json.JsonException when it does not fit
     */
    public void passed(JsonToken token) throws IOException {
        switch (token) {
            // Asked for its text at once, so that the path is right even if Yasson skips the value.
            case NAME -> next = Shape.inside(open.get(open.size() - 1), input.text());
            case BEGIN_OBJECT, BEGIN_ARRAY -> {
                scalar();
                open.add(next);
                next = Shape.inside(next, "");
            }
            case END_OBJECT, END_ARRAY -> {
                open.remove(open.size() - 1);
                following();
            }
            case NULL -> following();
            default -> {
                scalar();
                following();
            }
        }
    }

    private void following() {
        next = open.isEmpty() ? null : Shape.inside(open.get(open.size() - 1), "");
    }

    private void scalar() throws IOException {
        if (next instanceof Shape.Scalar expected) {
            input.unread();
            expected.binding().read(input);
        }
    }
}
