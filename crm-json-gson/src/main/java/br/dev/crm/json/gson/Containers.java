package br.dev.crm.json.gson;

import com.google.gson.reflect.TypeToken;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which collections and maps are made, and what their type arguments are. */
final class Containers {
    private Containers() {}

    static <E> Collection<E> collection(Class<?> type) {
        if (type.isAssignableFrom(ArrayList.class)) {
            return new ArrayList<>();
        }
        if (type.isAssignableFrom(LinkedHashSet.class)) {
            return type == HashSet.class ? new HashSet<>() : new LinkedHashSet<>();
        }
        if (type == TreeSet.class) {
            return new TreeSet<>();
        }
        throw new IllegalStateException("Not made while reading: " + type.getName());
    }

    static <V> Map<String, V> map(Class<?> type) {
        if (type.isAssignableFrom(LinkedHashMap.class)) {
            return type == HashMap.class ? new HashMap<>() : new LinkedHashMap<>();
        }
        if (type == TreeMap.class) {
            return new TreeMap<>();
        }
        throw new IllegalStateException("Not made while reading: " + type.getName());
    }

    /** Returns the argument at this place; {@code Object} where none is given, or a class gives it to its parent. */
    static Type argument(TypeToken<?> type, Class<?> container, int index) {
        return type.getType() instanceof ParameterizedType parameterized
                        && parameterized.getActualTypeArguments().length == container.getTypeParameters().length
                ? parameterized.getActualTypeArguments()[index]
                : Object.class;
    }
}
