package br.dev.crm.paging;

import java.util.Optional;

/** A strategy whose list ends with an empty page, whatever its responses say. */
record UntilEmpty(Paging strategy) implements Paging {

    @Override
    public Optional<PageRequest> next(PageContext context) {
        return strategy.next(context);
    }

    @Override
    public boolean endsWithRepeatedPage() {
        return strategy.endsWithRepeatedPage();
    }

    @Override
    public boolean goesByLastRecord() {
        return strategy.goesByLastRecord();
    }

    @Override
    public String resumeKey() {
        return strategy.resumeKey();
    }
}
