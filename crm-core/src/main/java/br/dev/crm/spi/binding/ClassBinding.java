package br.dev.crm.spi.binding;

import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonToken;
import br.dev.crm.spi.model.ModelExceptionMapping;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A class, constructed without arguments; a field that the JSON does not have keeps its initial value. */
final class ClassBinding extends ModelBinding {
    private final MethodHandle constructor;

    ClassBinding(BindingRegistry registry, ModelType type, MethodHandle constructor) {
        super(registry, type);
        this.constructor = constructor;
    }

    @Override
    Object readMembers(JsonInput in) throws IOException {
        Object model = construct(in);
        if (in.token() != JsonToken.BEGIN_OBJECT) {
            throw in.mismatch("an object");
        }
        Member[] members = members();
        int expected = 0;
        while (in.next() == JsonToken.NAME) {
            int index = index(in.text(), expected);
            if (index < 0) {
                in.skipValue();
            } else {
                set(in, members[index], model, members[index].binding().read(in));
                expected = index + 1;
            }
        }
        return model;
    }

    private Object construct(JsonInput in) throws JsonException {
        try {
            return (Object) constructor.invokeExact();
        } catch (Throwable e) {
            throw ModelExceptionMapping.reading(in.path(), e);
        }
    }

    private static void set(JsonInput in, Member member, Object model, @Nullable Object value) throws JsonException {
        try {
            Objects.requireNonNull(member.setter()).invokeExact(model, value);
        } catch (Throwable e) {
            throw ModelExceptionMapping.reading(in.path(), e);
        }
    }
}
