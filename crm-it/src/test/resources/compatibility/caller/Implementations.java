package caller;

import br.dev.crm.event.AttemptEnd;
import br.dev.crm.event.CallEnd;
import br.dev.crm.event.CallInfo;
import br.dev.crm.event.CallListener;
import br.dev.crm.event.WaitReason;
import br.dev.crm.http.HttpHeaders;
import br.dev.crm.json.gson.GsonCodecProvider;
import br.dev.crm.paging.PageContext;
import br.dev.crm.paging.PageRequest;
import br.dev.crm.paging.Paging;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.spi.http.TransportSettings;
import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonBinding;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonCodecProvider;
import br.dev.crm.spi.json.JsonException;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import br.dev.crm.spi.ratelimit.RateLimiter;
import br.dev.crm.spi.session.SavedSession;
import br.dev.crm.spi.session.SessionKey;
import br.dev.crm.spi.session.SessionStore;
import br.dev.crm.transport.jdk.JdkTransportProvider;
import java.io.IOException;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All interfaces that users implement, implemented. */
final class Implementations {
    static final class Listener implements CallListener {
        final List<String> heard = new ArrayList<>();

        @Override
        public void callStarted(CallInfo call) {
            heard.add("call " + call.number() + " " + call.request().action());
        }

        @Override
        public void attemptEnded(CallInfo call, AttemptEnd end) {
            heard.add("attempt " + end.attempt() + " " + end.status().map(status -> status.code()) + " "
                    + end.delivery() + " " + end.elapsed().isNegative() + " " + end.requestId().isPresent());
        }

        @Override
        public void waiting(CallInfo call, WaitReason reason, Duration longest) {
            heard.add("waiting " + reason);
        }

        @Override
        public void callEnded(CallInfo call, CallEnd end) {
            heard.add("end " + end.failure().isPresent() + " " + end.attempts() + " " + end.elapsed().isNegative());
        }
    }

    static final class OnePage implements Paging {
        @Override
        public Optional<PageRequest> next(PageContext context) {
            boolean more = context.pages() == 0 && context.records() == 0 && context.lastRecord().isEmpty();
            return more ? Optional.of(PageRequest.builder().query("page", "0").build()) : Optional.empty();
        }
    }

    static final class Limiter implements RateLimiter {
        @Override
        public Optional<Duration> reserve(Duration longest) {
            return Optional.of(Duration.ZERO);
        }
    }

    static final class Store implements SessionStore {
        final List<String> events = new ArrayList<>();
        private final Map<SessionKey, SavedSession> kept = new HashMap<>();

        @Override
        public Optional<SavedSession> load(SessionKey key) {
            events.add("load " + key.tenant());
            return Optional.ofNullable(kept.get(key));
        }

        @Override
        public void save(SessionKey key, SavedSession session) {
            events.add("save " + session.cookies().isEmpty());
            kept.put(key, new SavedSession(session.id(), session.since(), session.cookies()));
        }

        @Override
        public void remove(SessionKey key, SavedSession session) {
            kept.remove(key);
        }
    }

    static final class Transports implements HttpTransportProvider {
        @Override
        public String name() {
            return "users-own";
        }

        @Override
        public HttpTransport create(TransportSettings settings) {
            HttpTransport jdk = new JdkTransportProvider().create(settings.withMaxConnections(settings.maxConnections()));
            return new HttpTransport() {
                @Override
                public HttpCall prepare(HttpRequest request) {
                    return call(jdk.prepare(request));
                }

                @Override
                public void close() {
                    jdk.close();
                }
            };
        }

        private static HttpCall call(HttpCall sent) {
            return new HttpCall() {
                @Override
                public HttpResponse send() throws TransportException {
                    HttpResponse response = sent.send();
                    HttpHeaders headers = response.headers();
                    return new HttpResponse(response.status(), headers, response.body());
                }

                @Override
                public void abort() {
                    sent.abort();
                }
            };
        }
    }

    static final class Codecs implements JsonCodecProvider {
        @Override
        public String name() {
            return "users-own";
        }

        @Override
        public JsonCodec create(CodecSettings settings) {
            JsonCodec gson = new GsonCodecProvider().create(settings.withWrittenDates(settings.writtenDates()));
            return new JsonCodec() {
                @Override
                public <T> JsonBinding<T> bind(Type type) throws JsonException {
                    JsonBinding<T> bound = gson.bind(type);
                    return new Binding<>(bound);
                }
            };
        }
    }

    private record Binding<T>(JsonBinding<T> bound) implements JsonBinding<T> {
        @Override
        public T read(JsonInput input) throws IOException {
            return bound.read(input);
        }

        @Override
        public void write(T value, JsonOutput output) throws IOException {
            bound.write(value, output);
        }
    }

    private Implementations() {}
}
