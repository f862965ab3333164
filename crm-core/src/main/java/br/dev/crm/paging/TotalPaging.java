package br.dev.crm.paging;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.internal.validation.Violations;
import java.util.Optional;

/**
 * A strategy whose responses tell how many records the request finds.
 *
 * @param envelopePath where the number stands around the list
 */
record TotalPaging(Paging strategy, String envelopePath) implements Paging {

    static TotalPaging of(Paging strategy, String envelopePath) {
        Violations violations = new Violations();
        PagingRules.checkPath(violations, envelopePath);
        violations.throwIfAny(InvalidRequestException::of);
        return new TotalPaging(strategy, envelopePath);
    }

    @Override
    public Optional<PageRequest> next(PageContext context) {
        return strategy.next(context);
    }

    @Override
    public boolean endsWithRepeatedPage() {
        return strategy.endsWithRepeatedPage();
    }

    /** Behind a record the API finds those alone that are left, so that any number says more where none came. */
    @Override
    public boolean saysMore(PageContext context) {
        long came = strategy.goesByLastRecord() ? 0 : context.records();
        return strategy.saysMore(context)
                || context.lastEnvelope()
                        .text(envelopePath)
                        .filter(total -> isMoreThan(total, came))
                        .isPresent();
    }

    private static boolean isMoreThan(String total, long came) {
        try {
            return Long.parseLong(total) > came;
        } catch (NumberFormatException e) {
            return false;
        }
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
