package br.dev.crm.it.matrix;

import br.dev.crm.filter.Filter;
import br.dev.crm.it.matrix.CannedServer.Response;
import br.dev.crm.it.matrix.SingleFieldModels.OfInt;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.request.CrmRequest;
import java.util.ArrayList;
import java.util.List;

/** Every status met by every action, every shape of an id, cookies, redirects, pages. */
final class ResponseCases {
    private static final Filter KEY = Filter.eq("v", 5).and(Filter.eq("name", "A & B (x) ~'*"));

    private ResponseCases() {}

    static List<MatrixCase> all() {
        List<MatrixCase> cases = new ArrayList<>();
        for (int status : new int[] {
            200, 201, 202, 204, 301, 302, 303, 307, 308, 400, 401, 402, 403, 404, 405, 407, 409, 410, 412, 413, 415,
            418, 422, 429, 500, 501, 502, 503, 504, 505, 599
        }) {
            for (CrmRequest<?> request : requests()) {
                Response always = Response.of(status, status == 204 ? "" : "{\"id\":\"7f3\"}");
                // what is refused for its rate is sent again until the deadline
                cases.add(
                        status == 429
                                ? call("429 often", request, always, always, always, Response.of(200, good(request)))
                                : call(status + " always", request, always));
                cases.add(call(status + " once", request, Response.of(status, ""), Response.of(200, good(request))));
            }
        }
        for (CrmRequest<?> request : requests()) {
            for (String page : List.of("/login", "https://sso.example/Login?x=y", "/elsewhere")) {
                cases.add(call(
                        "redirect to " + page,
                        request,
                        Response.of(302, "").with("Location", page),
                        Response.of(200, good(request))));
            }
            cases.add(call(
                    "page",
                    request,
                    Response.of(200, "<html>").with("Content-Type", "text/html"),
                    Response.of(200, good(request))));
            cases.add(call(
                    "cookies",
                    request,
                    Response.of(401, "").with("Set-Cookie", "route=a; Path=/x; Domain=other.example"),
                    Response.of(200, good(request)).with("Set-Cookie", "route=b")));
            cases.add(call(
                    "retry after",
                    request,
                    Response.of(429, "").with("Retry-After", "0"),
                    Response.of(200, good(request))));
            cases.add(call("retry much later", request, Response.of(429, "").with("Retry-After", "999999999999")));
            cases.add(call("challenge", request, Response.of(401, "").with("WWW-Authenticate", "Basic realm=x")));
            cases.add(call("encoded", request, Response.of(200, good(request)).with("Content-Encoding", "gzip")));
        }
        for (String id : List.of(
                "7f3",
                "\"7f3\"",
                "7",
                "{\"id\":7}",
                "{\"id\":null}",
                "{}",
                "",
                "[]",
                "true",
                "{\"x\":{\"id\":1},\"id\":\"a\"}",
                "{\"id\":\"a\"")) {
            for (CrmRequest<?> request : requests()) {
                cases.add(call("id " + id, request, Response.of(200, id)));
            }
        }
        return cases;
    }

    private static MatrixCase call(String name, CrmRequest<?> request, Response... responses) {
        return new MatrixCase(request.action() + " meets " + name, List.of(responses), client -> client.send(request));
    }

    private static String good(CrmRequest<?> request) {
        return request.recordType().isPresent() ? "[{\"v\":1}]" : "{\"id\":\"7f3\"}";
    }

    private static List<CrmRequest<?>> requests() {
        return List.of(
                CrmRequest.list(CustomerRequests.CUSTOMERS, OfInt.class)
                        .filter(KEY)
                        .build(),
                CrmRequest.create(CustomerRequests.CUSTOMERS, new OfInt(5)).build(),
                CrmRequest.update(CustomerRequests.CUSTOMERS, new OfInt(5))
                        .filter(Filter.eq("v", 5))
                        .build(),
                CrmRequest.upsert(CustomerRequests.CUSTOMERS, new OfInt(5))
                        .filter(Filter.eq("v", 5))
                        .build(),
                CrmRequest.upsert(CustomerRequests.CUSTOMERS, new OfInt(5))
                        .filter(KEY)
                        .build(),
                CrmRequest.delete(CustomerRequests.CUSTOMERS).filter(KEY).build());
    }
}
