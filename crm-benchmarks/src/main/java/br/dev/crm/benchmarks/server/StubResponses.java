package br.dev.crm.benchmarks.server;

import br.dev.crm.benchmarks.data.Customer;
import br.dev.crm.benchmarks.data.CustomerWriter;
import br.dev.crm.benchmarks.data.Protocol;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Which bytes a request is responded with. What is not by the protocol is refused, so that no peer does less work. */
final class StubResponses {
    /** Less than the record has without its address. */
    private static final int LEAST_BODY = 200;

    private static final StubResponse LOGIN =
            StubResponse.of("200 OK", "Set-Cookie: JSESSIONID=0A1B2C3D4E5F; Path=/; HttpOnly\r\n", bytes("{}"));
    private static final StubResponse CREATED =
            StubResponse.of("201 Created", "", bytes("{\"id\":\"" + Protocol.CREATED_ID + "\"}"));
    private static final StubResponse FOUND =
            StubResponse.of("200 OK", "", CustomerWriter.json(List.of(Customer.at(Customer.FOUND))));

    private final Map<Integer, StubResponse> lists = new ConcurrentHashMap<>();

    StubResponse to(StubRequest request) {
        if (request.isLogin()) {
            return request.body() < Protocol.LOGIN.length() ? refusal("400 Bad Request", "no credentials") : LOGIN;
        }
        if (!request.isForIntegration()) {
            return refusal("404 Not Found", "no such path");
        }
        if (!request.hasSession()) {
            return refusal("401 Unauthorized", "no session");
        }
        if (request.isCreate()) {
            return request.body() < LEAST_BODY ? refusal("422 Unprocessable Entity", "no record") : CREATED;
        }
        return request.hasFilter() ? FOUND : lists.computeIfAbsent(request.records(), StubResponses::list);
    }

    private static StubResponse list(int records) {
        int block = Math.min(records, Customer.DISTINCT);
        return StubResponse.chunkedList(json(block), records / block);
    }

    private static byte[] json(int records) {
        return CustomerWriter.json(
                IntStream.range(0, records).mapToObj(Customer::at).toList());
    }

    private static StubResponse refusal(String status, String message) {
        return StubResponse.of(status, "", bytes("{\"message\":\"" + message + "\"}"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
