package br.dev.crm.examples;

import br.dev.crm.CrmResource;
import br.dev.crm.filter.Filter;
import br.dev.crm.sandbox.CrmSandbox;
import java.time.LocalDate;
import java.util.List;

/** The first half: records are created, listed, replaced and deleted. */
final class CrudDemo {
    static final List<CustomerRecord> THREE = List.of(
            new CustomerRecord("0101000001", "1", "João da Conceição", "Padaria Estrela", LocalDate.of(1970, 2, 15)),
            new CustomerRecord(
                    "0101000002", "2", "Açaí & Pães do Sertão Ltda", "Padaria Estrela", LocalDate.of(2001, 12, 1)),
            new CustomerRecord(
                    "0101000003", "3", "Três Corações Cafés S.A.", "Padaria Estrela", LocalDate.of(1999, 7, 31)));

    private final ConsoleOutput console;
    private final CrmSandbox sandbox;
    private final CrmResource<CustomerRecord> customers;

    CrudDemo(ConsoleOutput console, CrmSandbox sandbox, CrmResource<CustomerRecord> customers) {
        this.console = console;
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
        console.title("create.title");
        for (CustomerRecord customer : THREE) {
            String id = customers.create(customer).requireId();
            console.row(customer.externalId(), customer.name(), "id " + id);
        }
        console.line("create.date", stored(0, "birthDate"));
    }

    private void list() {
        console.title("list.title");
        Filter filter = Filter.eq("tradingName", "Padaria Estrela").and(Filter.eq("code", "2"));
        console.line("list.filter", filter.text());
        for (CustomerRecord customer : customers.list(filter)) {
            console.row(
                    customer.externalId(), customer.name(), customer.birthDate().toString());
        }
        console.line("list.all", customers.list().size());
    }

    private void upsert() {
        console.title("upsert.title");
        CustomerRecord moved = new CustomerRecord(
                "0101000002", "2", "Açaí & Pães do Sertão S.A.", "Padaria Estrela", LocalDate.of(2001, 12, 1));
        customers.upsert(Filter.eq("externalId", moved.externalId()), moved);
        console.line("upsert.done", stored(1, "name"), customers.list().size());
    }

    private void delete() {
        console.title("delete.title");
        Filter third = Filter.eq("externalId", "0101000003");
        customers.delete(third);
        console.line(
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
