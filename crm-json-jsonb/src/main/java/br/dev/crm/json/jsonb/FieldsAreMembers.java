package br.dev.crm.json.jsonb;

import jakarta.json.bind.config.PropertyVisibilityStrategy;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/**
 * A field is a member even if it is private and has neither getter nor setter, as in models without annotations: what
 * is not written is wiped by an upsert. A class that means something else has its {@code @JsonbTransient} or
 * {@code @JsonbVisibility}.
 */
final class FieldsAreMembers implements PropertyVisibilityStrategy {

    @Override
    public boolean isVisible(Field field) {
        return true;
    }

    @Override
    public boolean isVisible(Method method) {
        return Modifier.isPublic(method.getModifiers());
    }
}
