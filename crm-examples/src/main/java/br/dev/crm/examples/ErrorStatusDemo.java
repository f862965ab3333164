package br.dev.crm.examples;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmResource;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.NoPermissionException;
import br.dev.crm.error.UnprocessableException;
import br.dev.crm.filter.Filter;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.CrmResponse;
import br.dev.crm.request.Written;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.request.SandboxAction;
import br.dev.crm.status.CrmStatus;
import java.util.List;

/** The second half: the CRM responds 401, 409, 422, 429 and 503. */
final class ErrorStatusDemo {
    private static final CustomerRecord FIRST = CrudDemo.THREE.get(0);
    private static final Filter KEY = Filter.eq("externalId", FIRST.externalId());

    private final ConsoleOutput console;
    private final CrmSandbox sandbox;
    private final CrmClient crm;
    private final CrmResource<CustomerRecord> customers;

    ErrorStatusDemo(ConsoleOutput console, CrmSandbox sandbox, CrmClient crm, CrmResource<CustomerRecord> customers) {
        this.console = console;
        this.sandbox = sandbox;
        this.crm = crm;
        this.customers = customers;
    }

    void play() {
        console.title("status.title");
        unauthorized();
        conflict();
        unprocessable();
        rateLimited();
        noPermission();
    }

    private void unauthorized() {
        meaning(401);
        int before = sandbox.loginCount();
        sandbox.expireSessions();
        List<CustomerRecord> found = customers.list();
        done("401.done", sandbox.loginCount() - before, found.size());
    }

    private void conflict() {
        meaning(409);
        sandbox.failNext(409);
        CrmResponse<Written> response =
                crm.send(CrmRequest.upsert(MainJob.CUSTOMERS, FIRST).filter(KEY).build());
        done("409.done", response.attempts(), customers.list(KEY).size());
    }

    private void unprocessable() {
        meaning(422);
        try {
            customers.create(new CustomerRecord("0101000004", "4", "", "Padaria Estrela", FIRST.birthDate()));
        } catch (UnprocessableException e) {
            failed("422.done", e);
        }
    }

    private void rateLimited() {
        meaning(429);
        sandbox.failNext(1, Fault.status(429).header("Retry-After", "1"));
        CrmResponse<List<CustomerRecord>> response = crm.send(
                CrmRequest.list(MainJob.CUSTOMERS, CustomerRecord.class).build());
        done("429.done", response.elapsed().toMillis() / 1000.0, response.attempts());
    }

    private void noPermission() {
        meaning(503);
        sandbox.deny(MainJob.CUSTOMERS.service(), MainJob.CUSTOMERS.resource(), SandboxAction.DELETE);
        try {
            customers.delete(KEY);
        } catch (NoPermissionException e) {
            failed("503.done", e);
        }
    }

    private void meaning(int code) {
        console.blank();
        console.wrapped(Integer.toString(code), CrmStatus.of(code).meaning().explanation(console.locale()));
    }

    private void done(String key, Object... arguments) {
        console.wrapped("  ✓", console.text(key, arguments));
    }

    private void failed(String key, CrmException e) {
        console.wrapped("  ✗", console.text(key, e.attempts(), e.getClass().getSimpleName(), e.code()));
        console.wrapped("  →", e.advice(console.locale()));
    }
}
