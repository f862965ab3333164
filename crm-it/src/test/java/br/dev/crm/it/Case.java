package br.dev.crm.it;

import br.dev.crm.CrmClient;
import br.dev.crm.it.CannedServer.Answer;
import br.dev.crm.request.ResourceName;
import java.util.List;
import java.util.function.Function;

/**
 * Something that all combinations must do alike.
 *
 * @param name what is shown when they do not
 * @param answers what the server says
 * @param action what is done with the client; its result is compared
 */
record Case(String name, List<Answer> answers, Function<CrmClient, ?> action) {
    static final ResourceName CUSTOMERS = ResourceName.of("customer", "customers-integration", "v4");

    @Override
    public String toString() {
        return name;
    }
}
