package br.dev.crm.paging;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.internal.validation.Violations;

/**
 * How many records are asked for.
 *
 * @param name of the parameter of the query; empty where the request says nothing about it
 * @param size its value; meaningless without a name
 */
record PageSize(String name, int size) {
    static final PageSize NOT_SAID = new PageSize("", 0);

    /**
     * Returns the size under this name.
     *
     * @throws InvalidRequestException when the name is blank or null, or the size below 1
     */
    static PageSize of(String name, int size) {
        Violations violations = new Violations();
        PagingRules.checkName(violations, name);
        PagingRules.checkSize(violations, size);
        violations.throwIfAny(InvalidRequestException::of);
        return new PageSize(name, size);
    }

    /** Returns name and size, and what is asked for beside them, as a text. */
    String keyOf(String strategy) {
        return name.isEmpty() ? strategy : strategy + " " + name + "=" + size;
    }

    /** Begins a page of this size. */
    PageRequest.Builder page() {
        PageRequest.Builder page = PageRequest.builder();
        return name.isEmpty() ? page : page.query(name, Integer.toString(size));
    }
}
