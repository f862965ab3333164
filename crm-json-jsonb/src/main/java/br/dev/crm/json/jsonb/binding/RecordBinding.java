package br.dev.crm.json.jsonb;

import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonToken;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record, made by its canonical constructor. */
final class RecordForm extends ModelForm {
    private static final Object[] NONE = {};

    private final MethodHandle constructor;
    private @Nullable Object[] absent = NONE;

    /** @param constructor takes an array of all components */
    RecordForm(Forms forms, ModelType type, MethodHandle constructor) {
        super(forms, type);
        this.constructor = constructor;
    }

    @Override
    void complete(List<Member> all) {
        super.complete(all);
        absent = all.stream().map(Member::absent).toArray();
    }

    @Override
    Object readMembers(JsonInput in) throws IOException {
        if (in.token() != JsonToken.BEGIN_OBJECT) {
            throw in.mismatch("an object");
        }
        Member[] members = members();
        @Nullable Object[] values = absent.clone();
        int due = 0;
        while (in.next() == JsonToken.NAME) {
            int place = place(in.text(), due);
            if (place < 0) {
                in.skipValue();
            } else {
                values[place] = members[place].form().read(in);
                due = place + 1;
            }
        }
        return make(in, values);
    }

    private Object make(JsonInput in, @Nullable Object[] values) throws JsonException {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (Throwable e) {
            throw Failures.reading(in.path(), e);
        }
    }
}
