package br.dev.crm.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.spi.http.TransportException;
import br.dev.crm.testkit.call.TestCalls;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ResponseBodyTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger cancelled = new AtomicInteger();
    private final AtomicInteger over = new AtomicInteger();
    private final Subscription source = new Subscription() {
        @Override
        public void request(long count) {
            asked.addAndGet((int) count);
        }

        @Override
        public void cancel() {
            cancelled.incrementAndGet();
        }
    };

    private ResponseBody body(long length) {
        ResponseBody body = new ResponseBody(length, Duration.ofMillis(200), over::incrementAndGet, ParserGuard.NONE);
        body.onSubscribe(source);
        return body;
    }

    private static List<ByteBuffer> bytes(int... sizes) {
        return Arrays.stream(sizes).mapToObj(ByteBuffer::allocate).toList();
    }

    @Test
    void asksForMoreOnlyWhenTheLastBufferIsTaken() throws IOException {
        ResponseBody body = body(-1);
        body.onNext(bytes(2, 2));
        body.read();
        assertThat(asked).hasValue(1);

        body.readNBytes(2);

        assertThat(asked).hasValue(2);
    }

    @Test
    void asksForNothingBeyondTheAnnouncedLength() throws IOException {
        ResponseBody body = body(3);
        body.onNext(bytes(3));
        body.readNBytes(3);

        assertThat(asked).hasValue(1);
    }

    @Test
    void letsTheConnectionLiveWhenAllAnnouncedBytesCame() throws IOException {
        ResponseBody body = body(3);
        body.onNext(bytes(3));
        body.readNBytes(3);
        body.close();

        assertThat(cancelled).hasValue(0);
        assertThat(over).hasPositiveValue();
    }

    @Test
    void givesTheConnectionUpOnceWhenClosedEarly() {
        ResponseBody body = body(3);
        body.onNext(bytes(2));
        body.close();
        body.close();
        body.fail(TransportException.unknown("late", null));

        assertThat(cancelled).hasValue(1);
    }

    @Test
    void refusesASubscriptionThatComesAfterTheEnd() {
        ResponseBody body = new ResponseBody(3, Duration.ofMillis(200), over::incrementAndGet, ParserGuard.NONE);
        body.close();
        body.onSubscribe(source);

        assertThat(cancelled).hasValue(1);
        assertThat(asked).hasValue(0);
    }

    @Test
    void isOverWhenItsEndIsRead() throws IOException {
        ResponseBody body = body(-1);
        body.onComplete();

        assertThat(body.read()).isEqualTo(-1);
        assertThat(over).hasPositiveValue();
        body.fail(TransportException.unknown("late", null));
        assertThat(body.read()).isEqualTo(-1);
    }

    @Test
    void forgetsWhatWasReceivedWhenItFails() {
        ResponseBody body = body(4);
        body.onNext(bytes(2));
        body.fail(TransportException.unknown("aborted", null));
        body.onNext(bytes(2));
        body.onComplete();

        assertThatThrownBy(body::read).hasMessage("aborted");
    }

    @Test
    void handsOutWhatCameBeforeAFailureAndThenFailsAsOftenAsItIsRead() throws IOException {
        ResponseBody body = body(4);
        body.onNext(bytes(2));
        body.onError(new IOException("cut"));

        assertThat(body.readNBytes(2)).hasSize(2);
        assertThat(TestCalls.failureOf(body::read)).hasMessageContaining("cut");
        assertThat(TestCalls.failureOf(body::read)).hasMessageContaining("cut");
        assertThat(cancelled).hasValue(0);
    }

    @Test
    void stopsWaitingWhenNothingComes() {
        ResponseBody body = body(4);

        assertThat(TestCalls.failureOf(body::read).isTimeout()).isTrue();
        assertThat(cancelled).hasValue(1);
    }
}
