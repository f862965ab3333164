package br.dev.crm.examples;

import br.dev.crm.CrmResource;
import br.dev.crm.filter.Filter;
import br.dev.crm.sandbox.CrmSandbox;
import java.time.LocalDate;
import java.util.List;

/** The first half: records are created, listed, replaced and removed. */
final class Records {
    static final List<Customer> THREE = List.of(
            new Customer("0101000001", "1", "João da Conceição", "Padaria Estrela", LocalDate.of(1970, 2, 15)),
            new Customer("0101000002", "2", "Açaí & Pães do Sertão Ltda", "Padaria Estrela", LocalDate.of(2001, 12, 1)),
            new Customer("0101000003", "3", "Três Corações Cafés S.A.", "Padaria Estrela", LocalDate.of(1999, 7, 31)));

    private final Page page;
    private final CrmSandbox sandbox;
    private final CrmResource<Customer> customers;

    Records(Page page, CrmSandbox sandbox, CrmResource<Customer> customers) {
        this.page = page;
        this.sandbox = sandbox;
        this.customers = customers;
    }

    void play() {
        create();
        list();
        upsert();
        delete();
    }

    private void create() {
        page.title("create.title");
        for (Customer customer : THREE) {
            String id = customers.create(customer);
            page.row(customer.externalId(), customer.name(), "id " + id);
        }
        page.line("create.date", stored(0, "birthDate"));
    }

    private void list() {
        page.title("list.title");
        Filter filter = Filter.eq("tradingName", "Padaria Estrela").and(Filter.eq("code", "2"));
        page.line("list.filter", filter.text());
        for (Customer customer : customers.list(filter)) {
            page.row(
                    customer.externalId(), customer.name(), customer.birthDate().toString());
        }
        page.line("list.all", customers.list().size());
    }

    private void upsert() {
        page.title("upsert.title");
        Customer moved = new Customer(
                "0101000002", "2", "Açaí & Pães do Sertão S.A.", "Padaria Estrela", LocalDate.of(2001, 12, 1));
        customers.upsert(Filter.eq("externalId", moved.externalId()), moved);
        page.line("upsert.done", stored(1, "name"), customers.list().size());
    }

    private void delete() {
        page.title("delete.title");
        Filter third = Filter.eq("externalId", "0101000003");
        customers.delete(third);
        page.line(
                "delete.done",
                customers.find(third).isPresent() ? "!" : "✓",
                customers.list().size());
    }

    /** What the CRM keeps in a field, as it arrived. */
    private String stored(int index, String field) {
        return String.valueOf(sandbox.records(MainJob.CUSTOMERS.service(), MainJob.CUSTOMERS.resource())
                .get(index)
                .get(field));
    }
}
