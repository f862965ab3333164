package br.dev.crm.spi.binding;

import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonToken;
import br.dev.crm.spi.model.ModelExceptionMapping;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A record, constructed by its canonical constructor. */
final class RecordBinding extends ModelBinding {
    private final MethodHandle constructor;

    /** The values of components that the JSON does not have: zero for primitives, null otherwise. */
    private final @Nullable Object[] absent;

    /** @param constructor takes an array of all components */
    RecordBinding(BindingRegistry registry, ModelType type, MethodHandle constructor) {
        super(registry, type);
        this.constructor = constructor;
        this.absent = Arrays.stream(type.raw().getRecordComponents())
                .map(component -> Array.get(Array.newInstance(component.getType(), 1), 0))
                .toArray();
    }

    @Override
    Object readMembers(JsonInput in) throws IOException {
        if (in.token() != JsonToken.BEGIN_OBJECT) {
            throw in.mismatch("an object");
        }
        Member[] members = members();
        @Nullable Object[] values = absent.clone();
        int expected = 0;
        while (in.next() == JsonToken.NAME) {
            int index = index(in.text(), expected);
            if (index < 0) {
                in.skipValue();
            } else {
                values[members[index].position()] = members[index].binding().read(in);
                expected = index + 1;
            }
        }
        return construct(in, values);
    }

    private Object construct(JsonInput in, @Nullable Object[] values) throws JsonException {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (Throwable e) {
            throw ModelExceptionMapping.reading(in.path(), e);
        }
    }
}
