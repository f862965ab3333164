package br.dev.crm.internal.response;

import br.dev.crm.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** Asks for the pages of one list. */
@FunctionalInterface
public interface PageSource {

    /**
     * Returns a page.
     *
     * @param last the page before, which a relative target is resolved against; null for the first
     * @throws br.dev.crm.error.CrmException when it cannot be had
     */
    PageResponse ask(PageRequest page, @Nullable PageResponse last);
}
