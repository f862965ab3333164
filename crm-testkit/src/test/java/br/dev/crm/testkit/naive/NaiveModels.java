package br.dev.crm.testkit.naive;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Models out of trees, numbers cut to fit, and back. */
final class NaiveModels {
    private NaiveModels() {}

    static Object of(Object tree, Type type) throws ReflectiveOperationException {
        if (tree == null || type == Object.class) {
            return tree;
        }
        if (type instanceof ParameterizedType parameterized && tree instanceof List<?> list) {
            List<Object> values = new ArrayList<>();
            for (Object each : list) {
                values.add(of(each, parameterized.getActualTypeArguments()[0]));
            }
            return values;
        }
        if (type == int.class || type == Integer.class) {
            return new BigDecimal(tree.toString()).intValue();
        }
        if (type == boolean.class || type == Boolean.class) {
            return Boolean.valueOf(tree.toString());
        }
        if (type instanceof Class<?> raw && raw.isEnum()) {
            for (Object constant : raw.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(tree)) {
                    return constant;
                }
            }
            return null;
        }
        return type instanceof Class<?> raw && raw.isRecord() ? record((Map<?, ?>) tree, raw) : tree;
    }

    private static Object record(Map<?, ?> tree, Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = of(tree.get(components[i].getName()), components[i].getGenericType());
        }
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    static Map<String, Object> members(Object record) throws ReflectiveOperationException {
        Map<String, Object> members = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            members.put(component.getName(), component.getAccessor().invoke(record));
        }
        return members;
    }
}
