package br.dev.crm.json.jsonb;

import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.json.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects into records or classes and back, member by member in the order of their declaration. */
abstract class ModelForm implements Form {
    private static final Member[] NONE = {};

    private final Forms forms;
    private final ModelType type;
    private Member[] members = NONE;
    private Map<String, Integer> places = Map.of();

    ModelForm(Forms forms, ModelType type) {
        this.forms = forms;
        this.type = type;
    }

    /** Says what the model is made of; a model may contain itself, so its form is there before its members are. */
    void complete(List<Member> all) {
        Map<String, Integer> byName = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            byName.put(all.get(i).name(), i);
        }
        places = byName;
        members = all.toArray(Member[]::new);
    }

    final Member[] members() {
        return members;
    }

    /** Makes the model out of the object whose opening brace was passed, if that is what was passed. */
    abstract Object readMembers(JsonInput in) throws IOException;

    /** Returns the place of the member of this name, which most often is the one that is due; -1 for none. */
    final int place(String name, int due) {
        if (due < members.length && members[due].name().equals(name)) {
            return due;
        }
        Integer place = places.get(name);
        return place == null ? -1 : place;
    }

    @Override
    public final @Nullable Object read(JsonInput in) throws IOException {
        return in.next() == JsonToken.NULL ? null : readMembers(in);
    }

    @Override
    public final void write(JsonOutput out, Object value) throws IOException {
        if (value.getClass() != type.raw() && type.arguments().isEmpty()) {
            forms.writeByClass(out, value);
            return;
        }
        out.beginObject();
        for (Member member : members) {
            member.write(out, value);
        }
        out.endObject();
    }
}
