package br.dev.crm.spi.binding;

import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.json.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects into records or classes and back, member by member in the order of their declaration. */
abstract class ModelBinding implements TypeBinding {
    private static final Member[] NONE = {};

    private final BindingRegistry registry;
    private final ModelType type;
    private Member[] members = NONE;
    private Map<String, Integer> indexes = Map.of();

    ModelBinding(BindingRegistry registry, ModelType type) {
        this.registry = registry;
        this.type = type;
    }

    /** Sets the members; a model may contain itself, so its binding exists before its members do. */
    void complete(List<Member> all) {
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            byName.put(all.get(i).name(), i);
        }
        indexes = byName;
        members = all.toArray(Member[]::new);
    }

    final Member[] members() {
        return members;
    }

    /** Reads the model from the object whose opening brace was read, if that is the current token. */
    abstract Object readMembers(JsonInput in) throws IOException;

    /** Returns the index of the member of this name, which most often is the expected one; -1 for none. */
    final int index(String name, int expected) {
        if (expected < members.length && members[expected].name().equals(name)) {
            return expected;
        }
        Integer index = indexes.get(name);
        return index == null ? -1 : index;
    }

    @Override
    public final @Nullable Object read(JsonInput in) throws IOException {
        return in.next() == JsonToken.NULL ? null : readMembers(in);
    }

    @Override
    public final void write(JsonOutput out, Object value) throws IOException {
        if (value.getClass() != type.raw() && type.arguments().isEmpty()) {
            registry.writeByClass(out, value);
            return;
        }
        out.beginObject();
        for (Member member : members) {
            member.write(out, value);
        }
        out.endObject();
    }
}
