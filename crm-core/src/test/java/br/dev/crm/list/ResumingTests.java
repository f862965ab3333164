package br.dev.crm.list;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmResource;
import br.dev.crm.TestClient;
import br.dev.crm.document.Document;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.error.ResumePoint;
import br.dev.crm.list.PagedServer.Breaking;
import br.dev.crm.list.PagedServer.Way;
import br.dev.crm.paging.Paging;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** What tests of lists that are taken up again share. */
abstract class ResumingTests {
    static final int NO_BAD_RECORD = -1;

    private final List<CrmClient> clients = new ArrayList<>();

    @AfterEach
    void close() {
        clients.forEach(CrmClient::close);
    }

    final CrmClient client(Way way, int bad, Breaking breaking) {
        return client(new PagedServer(way).transport(bad, breaking), way.paging());
    }

    final CrmClient client(ScriptedTransport transport, Paging paging) {
        CrmClient client =
                TestClient.builder(transport, new ManualTiming()).paging(paging).build();
        clients.add(client);
        return client;
    }

    final CrmClient healthy(Way way) {
        return client(way, NO_BAD_RECORD, PagedServer::nothing);
    }

    /** From this request on nothing but this response. */
    static Breaking from(int broken, Supplier<HttpResponse> instead) {
        return (request, page) -> request >= broken ? Optional.of(instead.get()) : Optional.empty();
    }

    static int id(Document record) {
        return Integer.parseInt(record.text("id").orElseThrow());
    }

    static CrmResource<Document> customers(CrmClient client) {
        return client.resource(CUSTOMERS, Document.class);
    }

    static void take(CrmClient client, ResumePoint point, List<Integer> into) {
        try (Stream<Document> records = customers(client).withResumePoint(point).stream()) {
            records.forEach(record -> into.add(id(record)));
        }
    }

    static IncompleteListException breaking(CrmClient client, ResumePoint point, List<Integer> into) {
        return catchThrowableOfType(IncompleteListException.class, () -> take(client, point, into));
    }

    /** As after a restart. */
    static ResumePoint kept(IncompleteListException e) {
        return ResumePoint.parse(e.resumePoint().orElseThrow().toString());
    }
}
