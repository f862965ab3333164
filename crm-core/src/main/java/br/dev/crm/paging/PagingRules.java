package br.dev.crm.paging;

import br.dev.crm.document.Document;
import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.internal.validation.Violations;
import org.jspecify.annotations.Nullable;

/** What a strategy may be made of. */
final class PagingRules {
    private PagingRules() {}

    static void checkSize(Violations violations, int size) {
        violations.require(size > 0, "A page has at least one record, not " + size + ".");
    }

    static void checkName(Violations violations, @Nullable String name) {
        violations.require(name != null && !name.isBlank(), "The parameters of a page have names.");
    }

    /** A path is one of documents. */
    static void checkPath(Violations violations, @Nullable String path) {
        if (path == null) {
            violations.add("The path of a field is null.");
            return;
        }
        try {
            Document.empty().presence(path);
        } catch (InvalidRequestException e) {
            e.violations().forEach(violations::add);
        }
    }
}
