package br.dev.crm.paging;

import java.util.Optional;

/** A strategy whose list ends with a page that has come before. */
record UntilRepeated(Paging strategy) implements Paging {

    @Override
    public Optional<PageRequest> next(PageContext context) {
        return strategy.next(context);
    }

    @Override
    public boolean saysMore(PageContext context) {
        return strategy.saysMore(context);
    }

    @Override
    public boolean goesByLastRecord() {
        return strategy.goesByLastRecord();
    }

    /** That of the strategy: whoever learns that pages come again at the end goes on from the same point. */
    @Override
    public String resumeKey() {
        return strategy.resumeKey();
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
