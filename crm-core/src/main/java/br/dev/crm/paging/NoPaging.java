package br.dev.crm.paging;

import java.util.Optional;

/** Asks once and adds nothing. */
record NoPaging() implements Paging {
    static final NoPaging INSTANCE = new NoPaging();

    @Override
    public Optional<PageRequest> next(PageContext context) {
        return context.pages() == 0 ? Optional.of(PageRequest.unchanged()) : Optional.empty();
    }

    @Override
    public String resumeKey() {
        return "none";
    }
}
