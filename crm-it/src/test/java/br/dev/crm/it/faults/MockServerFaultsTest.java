package br.dev.crm.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.ConcurrentChecks;
import br.dev.crm.it.support.ForEachCombination;
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

/** The faults that MockWebServer and WireMock know: a second source beside those of the testkit. */
public class MockServerFaultsTest {
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

    @ForEachCombination
    void survivesEveryEffectOfMockWebServerAtEveryTrigger(Combination combination) throws InterruptedException {
        NOISE.setLevel(Level.OFF);
        ConcurrentChecks checks = new ConcurrentChecks();
        EFFECTS.forEach((effectName, effect) -> TRIGGERS.forEach((triggerName, trigger) -> {
            MockResponse fault = trigger.apply(response("POST"), effect).build();
            boolean inBody = triggerName.equals("response body");
            checks.add(effectName + " at " + triggerName, () -> problem(combination, fault, inBody));
        }));

        assertThat(checks.size()).isEqualTo(20);
        assertThat(checks.run()).isEmpty();
    }

    private static Optional<String> problem(Combination combination, MockResponse fault, boolean inBody)
            throws IOException {
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
            return new FaultScenario(combination, uri, 2).run(rightId(inBody)::equals, () -> healthy.set(true));
        }
    }

    /** A create whose response breaks off in its body is done, and its id is unknown. */
    private static String rightId(boolean brokenBody) {
        return brokenBody ? FaultScenario.UNKNOWN_ID : "7f3";
    }

    private static MockResponse.Builder response(String method) {
        return new MockResponse.Builder().body(FaultScenario.healthyBody(method));
    }

    @ForEachCombination
    void survivesEveryFaultOfWireMock(Combination combination) {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        try {
            Map<Fault, String> problems = new LinkedHashMap<>();
            for (Fault fault : List.of(Fault.values())) {
                server.resetAll();
                server.stubFor(WireMock.post("/integration")
                        .willReturn(WireMock.aResponse().withFault(fault)));
                server.stubFor(
                        WireMock.get("/integration").willReturn(WireMock.okJson(FaultScenario.healthyBody("GET"))));
                URI uri = URI.create(server.baseUrl() + "/integration");
                new FaultScenario(combination, uri, 1)
                        .run(rightId(fault == Fault.MALFORMED_RESPONSE_CHUNK)::equals, () -> {})
                        .ifPresent(problem -> problems.put(fault, problem));
                server.verify(1, WireMock.postRequestedFor(WireMock.urlEqualTo("/integration")));
            }

            assertThat(Fault.values()).hasSize(4);
            assertThat(problems).isEmpty();
        } finally {
            server.stop();
        }
    }
}
