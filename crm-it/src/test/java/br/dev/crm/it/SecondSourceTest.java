package br.dev.crm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Faults as others have thought of them: those of MockWebServer and WireMock. */
class SecondSourceTest {
    /** Kept, for a logger that nobody holds forgets its level. */
    private static final Logger NOISE = Logger.getLogger(MockWebServer.class.getName());

    private static final Map<String, SocketEffect> EFFECTS = Map.of(
            "close socket",
            new SocketEffect.CloseSocket(),
            "close stream",
            new SocketEffect.CloseStream(),
            "shut connection down",
            SocketEffect.ShutdownConnection.INSTANCE,
            "stall",
            SocketEffect.Stall.INSTANCE);

    private static final Map<String, BiFunction<MockResponse.Builder, SocketEffect, MockResponse.Builder>> TRIGGERS =
            Map.of(
                    "request start", MockResponse.Builder::onRequestStart,
                    "request body", MockResponse.Builder::onRequestBody,
                    "response start", MockResponse.Builder::onResponseStart,
                    "response body", MockResponse.Builder::onResponseBody,
                    "response end", MockResponse.Builder::onResponseEnd);

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void survivesEveryEffectOfMockWebServerAtEveryTrigger(Cell cell) throws InterruptedException {
        NOISE.setLevel(Level.OFF);
        Trials trials = new Trials();
        EFFECTS.forEach((effectName, effect) -> TRIGGERS.forEach((triggerName, trigger) -> {
            MockResponse fault = trigger.apply(response("POST"), effect).build();
            trials.add(effectName + " at " + triggerName, () -> problem(cell, fault));
        }));

        assertThat(trials.size()).isEqualTo(20);
        assertThat(trials.run()).isEmpty();
    }

    private static Optional<String> problem(Cell cell, MockResponse fault) throws IOException {
        AtomicBoolean healthy = new AtomicBoolean();
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse peek() {
                    return healthy.get() ? response("GET").build() : fault;
                }

                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return request.getMethod().equals("POST")
                            ? fault
                            : response("GET").build();
                }
            });
            server.start(InetAddress.getLoopbackAddress(), 0);
            URI uri = URI.create("http://127.0.0.1:" + server.getPort() + "/integration");
            return new FaultTrial(cell, uri, 2).run("7f3"::equals, () -> healthy.set(true));
        }
    }

    private static MockResponse.Builder response(String method) {
        return new MockResponse.Builder().body(body(method));
    }

    @ParameterizedTest
    @FieldSource("br.dev.crm.it.Cell#ALL")
    void survivesEveryFaultOfWireMock(Cell cell) {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        try {
            Map<Fault, String> problems = new LinkedHashMap<>();
            for (Fault fault : List.of(Fault.values())) {
                server.resetAll();
                server.stubFor(WireMock.post("/integration")
                        .willReturn(WireMock.aResponse().withFault(fault)));
                server.stubFor(WireMock.get("/integration").willReturn(WireMock.okJson(body("GET"))));
                URI uri = URI.create(server.baseUrl() + "/integration");
                new FaultTrial(cell, uri, 1)
                        .run("7f3"::equals, () -> {})
                        .ifPresent(problem -> problems.put(fault, problem));
                server.verify(1, WireMock.postRequestedFor(WireMock.urlEqualTo("/integration")));
            }

            assertThat(Fault.values()).hasSize(4);
            assertThat(problems).isEmpty();
        } finally {
            server.stop();
        }
    }

    private static String body(String method) {
        return method.equals("GET") ? ScriptedCrm.ONE_RECORD : "{\"id\":\"7f3\"}";
    }
}
