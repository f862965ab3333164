package br.dev.crm.paging;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.internal.validation.Violations;
import java.util.Optional;

/**
 * Hands the cursor of the last response back.
 *
 * @param parameterName takes the cursor, in the query
 * @param envelopePath where the cursor stands around the list
 * @param size goes along with every page
 */
record CursorPaging(String parameterName, String envelopePath, PageSize size) implements Paging {

    static CursorPaging of(String parameterName, String envelopePath, PageSize size) {
        Violations violations = new Violations();
        PagingRules.checkName(violations, parameterName);
        PagingRules.checkPath(violations, envelopePath);
        violations.throwIfAny(InvalidRequestException::of);
        return new CursorPaging(parameterName, envelopePath, size);
    }

    @Override
    public Optional<PageRequest> next(PageContext context) {
        if (context.pages() == 0) {
            return Optional.of(size.page().build());
        }
        return context.lastEnvelope()
                .text(envelopePath)
                .filter(cursor -> !cursor.isEmpty())
                .map(cursor -> size.page().query(parameterName, cursor).build());
    }

    /** A cursor that stays as it is says nothing: some APIs send one with every response. */
    @Override
    public boolean saysMore(PageContext context) {
        return context.lastEnvelope()
                .text(envelopePath)
                .filter(cursor -> !cursor.isEmpty())
                .filter(cursor -> !cursor.equals(context.lastRequest().query().get(parameterName)))
                .isPresent();
    }

    @Override
    public String resumeKey() {
        return size.keyOf("cursor " + parameterName + " from " + envelopePath);
    }
}
