package br.dev.crm.it.matrix;

import br.dev.crm.CrmClient;
import br.dev.crm.it.matrix.CannedServer.Response;
import java.util.List;
import java.util.function.Function;

/**
 * Something that all combinations must do alike.
 *
 * @param name what is shown when they do not
 * @param responses what the server sends, one after the other, the last one for ever
 * @param action what is done with the client; its result is compared
 */
record MatrixCase(String name, List<Response> responses, Function<CrmClient, ?> action) {
    @Override
    public String toString() {
        return name;
    }
}
