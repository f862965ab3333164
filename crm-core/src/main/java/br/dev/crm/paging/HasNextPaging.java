package br.dev.crm.paging;

import br.dev.crm.document.Document;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.internal.validation.Violations;
import java.util.Optional;

/**
 * Counts pages while the response says that there is another one.
 *
 * @param pages counts them
 * @param envelopePath where the boolean stands around the list
 */
record HasNextPaging(ParameterPaging pages, String envelopePath) implements Paging {

    static HasNextPaging of(ParameterPaging pages, String envelopePath) {
        Violations violations = new Violations();
        PagingRules.checkPath(violations, envelopePath);
        violations.throwIfAny(InvalidRequestException::of);
        return new HasNextPaging(pages, envelopePath);
    }

    @Override
    public Optional<PageRequest> next(PageContext context) {
        return context.pages() == 0 || hasNext(context.lastEnvelope()) ? pages.next(context) : Optional.empty();
    }

    /** Absent is not false: a mistaken name would cut every list after its first page, and nobody would know. */
    private boolean hasNext(Document envelope) {
        return envelope.bool(envelopePath)
                .orElseThrow(() -> InvalidRequestException.of("The response has no boolean in " + envelopePath
                        + ", so that it is not known whether there is a next page."));
    }

    @Override
    public boolean saysMore(PageContext context) {
        return context.lastEnvelope().bool(envelopePath).orElse(false);
    }

    @Override
    public String resumeKey() {
        return pages.resumeKey() + " while " + envelopePath;
    }
}
