package br.dev.crm.testkit;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Carries a type with its arguments: {@code new TypeOf<List<String>>() {}}. */
abstract class TypeOf<T> {

    final Type type() {
        return ((ParameterizedType) getClass().getGenericSuperclass()).getActualTypeArguments()[0];
    }
}
