package br.dev.crm.paging;

import br.dev.crm.document.Document;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.filter.Filter;
import br.dev.crm.internal.validation.Violations;
import java.util.Optional;

/**
 * Goes on behind the last record.
 *
 * @param field that the list is sorted by
 */
record KeysetPaging(String field) implements Paging {

    static KeysetPaging of(String field) {
        Violations violations = new Violations();
        PagingRules.checkPath(violations, field);
        violations.throwIfAny(InvalidRequestException::of);
        return new KeysetPaging(field);
    }

    @Override
    public Optional<PageRequest> next(PageContext context) {
        return Optional.of(context.lastRecord().map(this::behind).orElse(PageRequest.unchanged()));
    }

    private PageRequest behind(Document last) {
        String key = last.text(field)
                .orElseThrow(() -> InvalidRequestException.of("The last record of a page has no text or number in "
                        + field + ", so that no next page can be asked for."));
        return PageRequest.builder().filter(Filter.field(field).gt(key)).build();
    }

    @Override
    public boolean goesByLastRecord() {
        return true;
    }

    @Override
    public String resumeKey() {
        return "after " + field;
    }
}
