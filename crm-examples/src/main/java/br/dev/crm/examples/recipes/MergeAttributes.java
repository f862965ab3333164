package br.dev.crm.examples.recipes;

import br.dev.crm.CrmResource;
import br.dev.crm.document.Document;
import br.dev.crm.document.DocumentDifference;
import br.dev.crm.filter.Filter;
import java.util.List;
import java.util.Optional;

/**
 * Changes some attributes of a customer, custom ones of your tenant for example, and keeps everything else that the CRM
 * knows of it. An upsert of these attributes alone would wipe the rest.
 */
final class MergeAttributes {
    private final CrmResource<Document> customers;

    MergeAttributes(CrmResource<Document> customers) {
        this.customers = customers;
    }

    /** Returns what it has changed; writes nothing when the customer is that way already. */
    List<DocumentDifference> run(Filter key, Document change) {
        Optional<Document> before = customers.find(key);
        if (before.isPresent() && before.get().overlay(change).equals(before.get())) {
            return List.of();
        }
        Document after = customers.merge(key, change); // a NoResultException when there is no such customer
        return before.orElse(Document.empty()).diff(after);
    }
}
