package br.dev.crm.paging;

import java.util.Optional;

/**
 * Follows the links of the responses.
 *
 * @param size goes along with the first page; the links carry it on
 */
record LinkPaging(PageSize size) implements Paging {

    @Override
    public Optional<PageRequest> next(PageContext context) {
        return context.pages() == 0
                ? Optional.of(size.page().build())
                : LinkParser.next(context.lastHeaders().all("Link")).map(PageRequest::ofTarget);
    }

    @Override
    public boolean saysMore(PageContext context) {
        return LinkParser.next(context.lastHeaders().all("Link")).isPresent();
    }

    @Override
    public String resumeKey() {
        return size.keyOf("links");
    }
}
