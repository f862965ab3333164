package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.document.Document;
import br.dev.crm.error.CancelledException;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.IncompleteListException;
import br.dev.crm.error.NoPermissionException;
import br.dev.crm.error.TransportFailureException;
import br.dev.crm.http.Delivery;
import br.dev.crm.http.HttpHeaders;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import br.dev.crm.support.Streams;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are read while they come. */
@Timeout(60)
class StreamTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final CrmClient client =
            TestClient.builder(transport, new ManualTiming()).maxConnections(1).build();
    private final CrmResource<Document> customers = client.resource(CUSTOMERS, Document.class);

    /** A body that counts the bytes that were taken from it, and knows whether it was closed. */
    private static final class Watched extends InputStream {
        private final InputStream in;
        private final AtomicInteger read = new AtomicInteger();
        private volatile boolean closed;

        private Watched(String text) {
            this.in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int read() throws IOException {
            read.incrementAndGet();
            return in.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = in.read(buffer, offset, Math.min(length, 100));
            read.addAndGet(Math.max(0, count));
            return count;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private Watched responding(String text) {
        Watched body = new Watched(text);
        transport.then(request -> new HttpResponse(200, HttpHeaders.none(), body));
        return body;
    }

    private static List<String> names(Stream<Document> records) {
        return records.map(record -> record.text("n").orElse("")).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"n\":\"a\"},{\"n\":\"b\"}]",
                "{\"items\":[{\"n\":\"a\"},{\"n\":\"b\"}]}",
                "{\"total\":2,\"data\":[{\"n\":\"a\"},{\"n\":\"b\"}],\"page\":{\"items\":[9]},\"more\":[1]}",
                " \n[{\"n\":\"a\"},{\"n\":\"b\"}]\n "
            })
    void findsTheRecordsWhereverTheyStand(String body) {
        Watched watched = responding(body);

        try (Stream<Document> all = customers.stream()) {
            assertThat(names(all)).containsExactly("a", "b");
        }

        assertThat(watched.closed).isTrue();
    }

    @Test
    void readsNoFurtherThanItIsAskedFor() {
        Watched body = responding("[" + "{\"n\":\"a\"},".repeat(100_000) + "{\"n\":\"z\"}]");

        try (Stream<Document> all = customers.stream()) {
            assertThat(all.limit(10)).hasSize(10);
        }

        assertThat(body.read.get()).isLessThan(10_000);
        assertThat(body.closed).isTrue();
    }

    @Test
    void keepsItsPlaceUntilItIsClosedAndGivesItBackOnce() {
        responding("[{\"n\":\"a\"},{\"n\":\"b\"}]");
        transport.respond(200, "[]").respond(200, "[]");
        Stream<Document> open = customers.stream();

        assertThat(client.sendAsync(CrmRequest.list(CUSTOMERS, Document.class).build()))
                .isNotDone();
        open.close();
        open.close();

        assertThat(customers.list()).isEmpty();
    }

    @Test
    void givesItsPlaceBackWhenItWasReadToTheEnd() {
        responding("[]");
        transport.respond(200, "[]");
        Stream<Document> all = customers.stream();

        assertThat(all.count()).isZero();

        assertThat(customers.list()).isEmpty();
    }

    @Test
    void retriesAndLogsInUntilTheHeadersAreThere() {
        transport.respond(401, "").respond(500, "");
        responding("[{\"n\":\"a\"}]");

        try (Stream<Document> all = customers.stream()) {
            assertThat(names(all)).containsExactly("a");
        }

        assertThat(transport.logins()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>log in</html>", " <!DOCTYPE html>"})
    void takesALoginPageForASessionThatIsOver(String page) {
        Watched login = responding(page);
        responding("[{\"n\":\"a\"}]");

        try (Stream<Document> all = customers.stream()) {
            assertThat(names(all)).containsExactly("a");
        }

        assertThat(login.closed).isTrue();
        assertThat(transport.logins()).hasSize(2);
    }

    @Test
    void failsLikeEveryCallWhenTheResponseIsNoSuccess() {
        transport.respond(503, "");

        assertThatThrownBy(customers::stream).isInstanceOf(NoPermissionException.class);

        transport.respond(200, "[]");
        assertThat(customers.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"n\":\"a\"},{\"n\":\"b\"},{\"n\":           | 2",
                "[{\"n\":\"a\"},{\"n\":\"b\"}                   | 2",
                "[{\"n\":\"a\"},                                | 1",
                "{\"items\":[{\"n\":\"a\"}]                     | 1"
            })
    void aTextThatEndsTooEarlyIsAListThatBrokeOff(String text, long whole) {
        responding(text);
        List<Document> came = new ArrayList<>();

        IncompleteListException e = catchThrowableOfType(IncompleteListException.class, () -> {
            try (Stream<Document> all = customers.stream()) {
                all.forEach(came::add);
            }
        });

        assertThat(came).hasSize((int) whole);
        assertThat(e.count()).isEqualTo(whole);
        assertThat(e.delivery()).isEqualTo(Delivery.ANSWERED);
        transport.respond(200, "[]");
        assertThat(customers.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[{\"n\":\"a\"", "{\"items\":[", "{\"total\""})
    void beforeTheFirstRecordATextThatEndsTooEarlyIsOneThatCannotBeRead(String text) {
        responding(text);

        assertThatThrownBy(() -> customers.stream().count()).isInstanceOf(CodecException.class);

        transport.respond(200, "[]");
        assertThat(customers.list()).isEmpty();
    }

    @Test
    void beforeTheFirstRecordAConnectionThatBreaksIsAResponseThatWasLost() {
        transport.then(request -> ScriptedTransport.cutResponse(200, "[{\"n\":"));

        TransportFailureException e = catchThrowableOfType(
                TransportFailureException.class, () -> customers.stream().count());

        assertThat(e.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(e).hasRootCauseMessage("the connection was reset");
    }

    @Test
    void aConnectionThatBreaksIsAListThatBrokeOff() {
        transport.then(request -> new HttpResponse(
                200, HttpHeaders.none(), Streams.breakingAfter("[{\"n\":\"a\"},{\"n\"", new IOException("reset"))));
        List<Document> came = new ArrayList<>();

        IncompleteListException e = catchThrowableOfType(
                IncompleteListException.class, () -> customers.stream().forEach(came::add));

        assertThat(came).hasSize(1);
        assertThat(e).hasMessageContaining("after 1 record").hasRootCauseMessage("reset");
    }

    @Test
    void aRecordThatDoesNotFitNamesItsPlace() {
        responding("[{\"n\":\"a\"},7,{\"n\":\"b\"}]");
        List<Document> came = new ArrayList<>();

        IncompleteListException e = catchThrowableOfType(
                IncompleteListException.class, () -> customers.stream().forEach(came::add));

        assertThat(came).hasSize(1);
        assertThat(e)
                .cause()
                .isInstanceOfSatisfying(
                        CodecException.class, cause -> assertThat(cause.path()).isEqualTo("$[1]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"records\":[]}", "7", "\"text\"", "{\"items\":{}}", "[] []", "[],", "{\"items\":[]}x"})
    void anUnknownShapeIsAnErrorAndNeverAnEmptyList(String body) {
        responding(body);

        assertThatThrownBy(() -> customers.stream().count()).isInstanceOf(CodecException.class);
    }

    @Test
    void anInterruptionEndsIt() {
        transport.then(request -> new HttpResponse(200, HttpHeaders.none(), new InputStream() {
            private final InputStream start =
                    new ByteArrayInputStream("[{\"n\":\"a\"},".getBytes(StandardCharsets.UTF_8));

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                read(one, 0, 1);
                return one[0];
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = start.read(buffer, offset, length);
                if (count > 0) {
                    return count;
                }
                Thread.currentThread().interrupt();
                throw new IOException("aborted");
            }
        }));

        assertThatThrownBy(() -> customers.stream().count()).isInstanceOf(CancelledException.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aContentEncodingThatWasNotAskedForIsRefusedAndTheConnectionFreed() {
        Watched body = new Watched("\u001f\u008b");
        transport.then(request -> new HttpResponse(
                200, HttpHeaders.builder().add("Content-Encoding", "gzip").build(), body));

        assertThatThrownBy(customers::stream).isInstanceOf(CodecException.class);

        assertThat(body.closed).isTrue();
        transport.respond(200, "[]");
        assertThat(customers.list()).isEmpty();
    }

    @Test
    void aForgottenOneIsFreedByTheGarbageCollector() throws Exception {
        Watched body = responding("[{\"n\":\"a\"},{\"n\":\"b\"}]");
        forgetAStream();

        for (int i = 0; i < 300 && !body.closed; i++) {
            System.gc();
            Thread.sleep(100);
        }

        assertThat(body.closed).isTrue();
        transport.respond(200, "[]");
        assertThat(customers.list()).isEmpty();
    }

    private void forgetAStream() {
        assertThat(customers.stream().iterator().next().text("n")).contains("a");
    }
}
