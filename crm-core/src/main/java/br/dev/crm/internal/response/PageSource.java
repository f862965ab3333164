package br.dev.crm.internal.response;

import br.dev.crm.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** Asks for the pages of one list. */
public interface PageSource {

    /**
     * Returns how a page is asked for, its target as an absolute URI.
     *
     * @param last the page before, which a relative target is resolved against; null for the first
     * @throws br.dev.crm.error.CrmException when the target is none, or leads to another origin
     */
    PageRequest locate(PageRequest page, @Nullable PageResponse last);

    /**
     * Returns a page.
     *
     * @param located has no target, or an absolute one
     * @throws br.dev.crm.error.CrmException when it cannot be had
     */
    PageResponse ask(PageRequest located);
}
