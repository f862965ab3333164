package br.dev.crm.spi.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which collections and maps every codec makes where a model declares one. */
public final class Containers {
    private Containers() {}

    /**
     * Returns a new collection for a member of this type: a list, or a set that keeps the order of the text unless
     * another one is declared.
     *
     * @throws IllegalStateException when {@link ModelRules} refuse the type
     */
    public static <E> Collection<E> collection(Class<?> type) {
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

    /**
     * Returns a new map for a member of this type; it keeps the order of the text unless another one is declared.
     *
     * @throws IllegalStateException when {@link ModelRules} refuse the type
     */
    public static <V> Map<String, V> map(Class<?> type) {
        if (type.isAssignableFrom(LinkedHashMap.class)) {
            return type == HashMap.class ? new HashMap<>() : new LinkedHashMap<>();
        }
        if (type == TreeMap.class) {
            return new TreeMap<>();
        }
        throw new IllegalStateException("Not made while reading: " + type.getName());
    }
}
