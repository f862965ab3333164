package br.dev.crm.json.jsonb;

import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonToken;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A class, made by its constructor without arguments; what the JSON does not have keeps its initial value. */
final class ClassForm extends ModelForm {
    private final MethodHandle constructor;

    ClassForm(Forms forms, ModelType type, MethodHandle constructor) {
        super(forms, type);
        this.constructor = constructor;
    }

    @Override
    Object readMembers(JsonInput in) throws IOException {
        Object model = make(in);
        if (in.token() != JsonToken.BEGIN_OBJECT) {
            throw in.mismatch("an object");
        }
        Member[] members = members();
        int due = 0;
        while (in.next() == JsonToken.NAME) {
            int place = place(in.text(), due);
            if (place < 0) {
                in.skipValue();
            } else {
                set(in, members[place], model, members[place].form().read(in));
                due = place + 1;
            }
        }
        return model;
    }

    private Object make(JsonInput in) throws JsonException {
        try {
            return (Object) constructor.invokeExact();
        } catch (Throwable e) {
            throw Failures.reading(in.path(), e);
        }
    }

    private static void set(JsonInput in, Member member, Object model, @Nullable Object value) throws JsonException {
        try {
            Objects.requireNonNull(member.setter()).invokeExact(model, value);
        } catch (Throwable e) {
            throw Failures.reading(in.path(), e);
        }
    }
}
