package br.dev.crm.testkit.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Carries a type with its arguments: {@code new TypeReference<List<String>>() {}}. */
abstract class TypeReference<T> {

    final Type type() {
        return ((ParameterizedType) getClass().getGenericSuperclass()).getActualTypeArguments()[0];
    }
}
