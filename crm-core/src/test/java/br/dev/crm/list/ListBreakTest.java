package br.dev.crm.list;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmResource;
import br.dev.crm.TestClient;
import br.dev.crm.document.Document;
import br.dev.crm.error.CancelledException;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.DeadlineExceededException;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.error.LoginRejectedException;
import br.dev.crm.error.NoPermissionException;
import br.dev.crm.error.RateLimitedException;
import br.dev.crm.error.ServerFaultException;
import br.dev.crm.error.TransportFailureException;
import br.dev.crm.error.UnauthorizedException;
import br.dev.crm.paging.Paging;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.time.Duration;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that may happen to a later page of a list: one exception, and the reason is its cause. */
@Timeout(60)
class ListBreakTest {
    private static final String FIRST = "[{\"id\":0},{\"id\":1}]";
    private static final int ENOUGH = 5;

    private final ScriptedTransport transport = new ScriptedTransport();
    private final ManualTiming timing = new ManualTiming();
    private final CrmClient client = TestClient.builder(transport, timing)
            .paging(Paging.pages("page", 0, "size", 2))
            .build();
    private final CrmResource<Document> customers = client.resource(CUSTOMERS, Document.class);

    /** What may happen. */
    enum Kind {
        RATE_LIMITED(RateLimitedException.class),
        SERVER_FAULT(ServerFaultException.class),
        NO_PERMISSION(NoPermissionException.class),
        SESSION_REFUSED(UnauthorizedException.class),
        LOGIN_REJECTED(LoginRejectedException.class),
        HTML_PAGE(CodecException.class),
        NO_JSON(CodecException.class),
        CUT(TransportFailureException.class),
        PART(IncompleteListException.class),
        NO_CONNECTION(TransportFailureException.class),
        DEADLINE(DeadlineExceededException.class);

        private final Class<? extends CrmException> cause;

        Kind(Class<? extends CrmException> cause) {
            this.cause = cause;
        }
    }

    private void happens(Kind kind) {
        transport.respond(200, FIRST);
        switch (kind) {
            case RATE_LIMITED -> always(() -> ScriptedTransport.response(429, "", "Retry-After", "3600"));
            case SERVER_FAULT -> always(() -> ScriptedTransport.response(500, ""));
            case NO_PERMISSION -> always(() -> ScriptedTransport.response(503, ""));
            case SESSION_REFUSED -> always(() -> ScriptedTransport.response(401, ""));
            case LOGIN_REJECTED -> {
                always(() -> ScriptedTransport.response(401, ""));
                transport
                        .loginResponse(200, "{}", "Set-Cookie", "JSESSIONID=first; Path=/")
                        .loginResponse(401, "{}");
            }
            case HTML_PAGE -> always(() -> ScriptedTransport.response(200, "<html>"));
            case NO_JSON -> always(() -> ScriptedTransport.response(200, "[{\"id\":01}]"));
            case CUT -> always(() -> ScriptedTransport.cutResponse(200, "[{\"id\":"));
            case PART -> always(() -> ScriptedTransport.response(206, "[]"));
            case NO_CONNECTION -> transport.fail(refused()).fail(refused()).fail(refused());
            case DEADLINE ->
                always(() -> {
                    timing.pass(Duration.ofMinutes(10));
                    return ScriptedTransport.response(401, "");
                });
        }
    }

    private void always(Supplier<HttpResponse> response) {
        for (int i = 0; i < ENOUGH; i++) {
            transport.then(request -> response.get());
        }
    }

    private static TransportException refused() {
        return TransportException.notSent("refused", null);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @EnumSource
    void aLaterPageOfAStream(Kind kind) {
        happens(kind);

        assertBroken(kind, () -> customers.stream().forEach(record -> {}));
    }

    @ParameterizedTest
    @EnumSource
    void aLaterPageOfAListThatIsSentWhole(Kind kind) {
        happens(kind);

        assertBroken(kind, customers::list);
    }

    private static void assertBroken(Kind kind, Runnable reading) {
        IncompleteListException e = catchThrowableOfType(IncompleteListException.class, reading::run);

        assertThat(e.count()).isEqualTo(2);
        assertThat(e.resumePoint()).isPresent();
        assertThat(e).hasCauseInstanceOf(kind.cause).hasMessageContaining("after 2 records");
        CrmException cause = (CrmException) e.getCause();
        assertThat(e.attempts()).isEqualTo(cause.attempts());
        assertThat(e.delivery()).isEqualTo(cause.delivery());
        assertThat(e.toCurl()).isEqualTo(cause.toCurl());
        assertThat(e.getMessage()).contains(cause.code().toString());
    }

    @Test
    void whoeverClosesTheClientOrInterruptsTheThreadHasEndedTheListHimself() {
        transport.respond(200, FIRST).respond(200, FIRST).respond(200, "[{\"id\":3}]");
        try (Stream<Document> records = customers.stream()) {
            Iterator<Document> all = records.iterator();
            all.next();
            all.next();
            Thread.currentThread().interrupt();

            assertThatThrownBy(all::hasNext).isInstanceOf(CancelledException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
        try (Stream<Document> records = customers.stream()) {
            Iterator<Document> all = records.iterator();
            all.next();
            all.next();
            client.close();

            assertThatThrownBy(all::hasNext).isInstanceOf(CancelledException.class);
        }
    }
}
