package br.dev.crm.paging;

import java.util.Optional;

/** A strategy whose list ends with a page that has come before. */
record UntilRepeated(Paging strategy) implements Paging {

    @Override
    public Optional<PageRequest> next(PageContext context) {
        return strategy.next(context);
    }

    @Override
    public boolean endsWithRepeatedPage() {
        return true;
    }

    @Override
    public Paging untilRepeated() {
        return this;
    }
}
