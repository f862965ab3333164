package br.dev.crm.paging;

import br.dev.crm.document.Document;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.filter.Filter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes on behind the last record.
 *
 * @param field that the list is sorted by
 */
public record KeysetPaging(String field) implements Paging {

    @Override
    public Optional<Page> next(Before before) {
        if (before.records() == 0) {
            return before.pages() == 0 ? Optional.of(new Page(Map.of(), Map.of(), null)) : Optional.empty();
        }
        Filter behind = Filter.field(field).gt(key(before.last().get()));
        return Optional.of(new Page(Map.of(), Map.of(), behind));
    }

    private String key(Document last) {
        return last.text(field)
                .orElseThrow(
                        () -> InvalidRequestException.of(List.of("The last record of a page has no text or number in "
                                + field + ", so that no next page can be asked for.")));
    }
}
