package br.dev.crm.document;

import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonOutput;
import java.util.ArrayList;
import java.util.List;

/**
 * An array.
 *
 * @param elements the values in order
 */
record ArrayValue(List<Value> elements) implements Value {

    /** Copies the elements. */
    public ArrayValue {
        elements = List.copyOf(elements);
    }

    /** Returns this array with another value in a place that it has. */
    public ArrayValue with(int index, Value value) {
        if (value.equals(elements.get(index))) {
            return this;
        }
        List<Value> changed = new ArrayList<>(elements);
        changed.set(index, value);
        return new ArrayValue(changed);
    }

    /** Returns this array without one of its places; those behind move up. */
    public ArrayValue without(int index) {
        List<Value> changed = new ArrayList<>(elements);
        changed.remove(index);
        return new ArrayValue(changed);
    }

    @Override
    public String kind() {
        return "an array";
    }

    @Override
    public int depth() {
        return 1 + Value.depthOf(elements);
    }

    @Override
    public void write(JsonOutput out) throws JsonException {
        out.beginArray();
        for (Value element : elements) {
            element.write(out);
        }
        out.endArray();
    }

    /** Returns how many elements there are and no value. */
    @Override
    public String toString() {
        return "[" + elements.size() + "]";
    }
}
