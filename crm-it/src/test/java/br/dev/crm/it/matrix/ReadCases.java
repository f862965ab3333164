package br.dev.crm.it.matrix;

import br.dev.crm.it.matrix.CannedServer.Response;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.request.CrmRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every type against every kind of JSON value, and lists in every wrapping. */
final class ReadCases {
    private static final List<String> VALUES = List.of(
            "0",
            "-0",
            "1",
            "-7",
            "1.0",
            "1.5",
            "1e2",
            "127",
            "128",
            "40000",
            "2147483648",
            "99999999999",
            "9223372036854775808",
            "9007199254740993",
            "3.4e39",
            "1e400",
            "123456789012345678901234567890.10",
            "true",
            "null",
            "\"\"",
            "\"5\"",
            "\"1.5\"",
            "\" 5\"",
            "\"x\"",
            "\"true\"",
            "\"RED\"",
            "\"red\"",
            "\"João 😀 \\u0000\\n\"",
            "\"15/02/1970\"",
            "\"1970-02-15\"",
            "\"31/02/1970\"",
            "\"2022-05-06T15:28:36.110-03:00\"",
            "\"2022-05-06T15:28:36\"",
            "\"2022-05-06T15:28:36Z\"",
            "\"123e4567-e89b-12d3-a456-426614174000\"",
            "\"1-1-1-1-1\"",
            "\"http://a.example/ã\"",
            "[]",
            "[1,2]",
            "[\"a\",null,\"b\"]",
            "[1,\"1\",1]",
            "[1.5]",
            "[{\"v\":1}]",
            "[null]",
            "{}",
            "{\"a\":1}",
            "{\"a\":null,\"b\":2}",
            "{\"a\":1,\"b\":2,\"a\":3}",
            "{\"v\":3}",
            "{\"v\":3,\"extra\":{\"deep\":[1]}}",
            "{\"v\":\"y\",\"v\":\"z\"}",
            "{\"first\":1,\"second\":[\"15/02/1970\",null]}",
            "{\"a\":{\"b\":[1,{\"c\":1.50}]}}");

    private static final List<String> TAX_IDS = List.of(
            "null",
            "\"\"",
            "\"123.456.789-09\"",
            "\"00123456797\"",
            "\"123456797\"",
            "\"12.ABC.345/01DE-35\"",
            "\"12345678000195  \"",
            "\"1.2345678000195E13\"",
            "\"12abc34501de35\"",
            "12345678909",
            "12345678000195",
            "true",
            "[\"12345678000195\"]",
            "{}");

    private static final List<String> BODIES = List.of(
            "",
            " ",
            "null",
            "[]",
            "[ ]",
            "\ufeff[]",
            "[{\"v\":1}]",
            "[{\"v\":1},{\"v\":2}]",
            "[{}]",
            "[null]",
            "[[]]",
            "[1]",
            "{}",
            "{\"items\":[{\"v\":1}]}",
            "{\"content\":[{\"v\":1}]}",
            "{\"data\":[]}",
            "{\"results\":[{\"v\":1}],\"next\":null}",
            "{\"rows\":[{\"v\":1}]}",
            "{\"items\":{}}",
            "{\"items\":null,\"data\":[{\"v\":2}]}",
            "{\"page\":{\"items\":[9]},\"items\":[{\"v\":1}]}",
            "[{\"v\":1}",
            "[{\"v\":1}]]",
            "[{\"v\":1}] x",
            "[{\"v\":1},]",
            "[{'v':1}]",
            "[{v:1}]",
            "[{\"v\":01}]",
            "[{\"v\":+1}]",
            "[{\"v\":.5}]",
            "[{\"v\":NaN}]",
            "[{\"v\":1}/*c*/]",
            "// c\n[]",
            "[{\"v\":0x1}]",
            "[{\"v\":\"a\tb\"}]",
            "[{\"v\":\"\\x\"}]",
            "[{\"v\":\"\\ud800\"}]",
            "<html>",
            "plain",
            "\"text\"",
            "7",
            "[{\"v\":1,\"v\":2}]",
            "[{\"v\":1}{\"v\":2}]",
            "[,]",
            "{\"items\":[{\"v\":1}]} x",
            "[".concat("[".repeat(200)) + "]".repeat(201),
            "[".repeat(100_000),
            "[{\"v\":" + "1".repeat(1_000_000) + "}]",
            "[{\"v\":1e999999999}]");

    private ReadCases() {}

    static List<MatrixCase> all() {
        List<MatrixCase> cases = new ArrayList<>();
        for (Class<?> type : SingleFieldModels.READABLE) {
            for (String value : VALUES) {
                cases.add(list(type, "[{\"v\":" + value + "}]"));
            }
            cases.add(list(type, "[{}]"));
            cases.add(list(type, "[{\"other\":1,\"V\":2}]"));
            cases.add(list(type, "[7]"));
            cases.add(list(type, "[{\"v\":1},[]]"));
        }
        for (String value : TAX_IDS) {
            cases.add(list(SingleFieldModels.OfCpf.class, "[{\"v\":" + value + "}]"));
            cases.add(list(SingleFieldModels.OfCnpj.class, "[{\"v\":" + value + "}]"));
        }
        for (String body : BODIES) {
            cases.add(list(SingleFieldModels.OfInt.class, body));
            cases.add(list(SingleFieldModels.OfString.class, body));
            cases.add(list(Map.class, body));
        }
        for (Class<?> refused : List.of(
                SingleFieldModels.NotPublic.class,
                SingleFieldModels.WithOptional.class,
                SingleFieldModels.WithoutConstructor.class,
                SingleFieldModels.Shape.class,
                StringBuilder.class,
                Thread.class)) {
            cases.add(new MatrixCase(
                    "bind " + refused.getSimpleName(),
                    List.of(Response.of(200, "[]")),
                    client ->
                            client.resource(CustomerRequests.CUSTOMERS, refused).list()));
        }
        return cases;
    }

    private static MatrixCase list(Class<?> type, String body) {
        return new MatrixCase(
                "read " + type.getSimpleName() + " from " + (body.length() > 90 ? body.substring(0, 90) + "…" : body),
                List.of(Response.of(200, body)),
                client -> client.send(
                        CrmRequest.list(CustomerRequests.CUSTOMERS, type).build()));
    }
}
