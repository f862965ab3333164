package br.dev.crm.it.matrix;

import br.dev.crm.filter.Filter;
import br.dev.crm.it.matrix.CannedServer.Response;
import br.dev.crm.it.matrix.SingleFieldModels.Color;
import br.dev.crm.it.matrix.SingleFieldModels.OfInt;
import br.dev.crm.it.matrix.SingleFieldModels.OfString;
import br.dev.crm.it.matrix.SingleFieldModels.Pair;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.taxid.Cnpj;
import br.dev.crm.taxid.Cpf;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Records of every type as they go out. */
final class WriteCases {
    private WriteCases() {}

    static List<MatrixCase> all() {
        List<MatrixCase> cases = new ArrayList<>();
        for (Object entity : entities()) {
            String name = "write " + entity.getClass().getSimpleName() + " " + cases.size();
            cases.add(new MatrixCase(
                    name,
                    List.of(Response.of(201, "{\"id\":\"7f3\"}")),
                    client -> client.send(CrmRequest.create(CustomerRequests.CUSTOMERS, entity)
                            .build())));
            cases.add(new MatrixCase(
                    name + " as an upsert whose first response is a failure",
                    List.of(Response.of(500, ""), Response.of(200, "")),
                    client -> client.send(CrmRequest.upsert(CustomerRequests.CUSTOMERS, entity)
                            .filter(Filter.eq("v", "5"))
                            .build())));
        }
        return cases;
    }

    private static List<Object> entities() {
        List<Object> all = new ArrayList<>();
        for (int i : new int[] {0, -1, 5, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            all.add(new OfInt(i));
            all.add(new SingleFieldModels.OfBoxedInt(i));
        }
        for (long l : new long[] {0, (1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            all.add(new SingleFieldModels.OfLong(l));
        }
        for (double d : new double[] {
            0, -0.0, 1, 1.5, 0.1, 1e300, 1e-300, Double.MIN_VALUE, Double.NaN, Double.POSITIVE_INFINITY
        }) {
            all.add(new SingleFieldModels.OfDouble(d));
            all.add(new SingleFieldModels.OfFloat((float) d));
        }
        for (String text : new String[] {
            null,
            "",
            "5",
            "João",
            "漢 😀",
            "\"\\/\b\f\n\r\t",
            "\0\u001f\u007f",
            "<a href='x'>&=</a>",
            "\u2028\u2029",
            "\ud800",
            "a\udc00b",
            "x".repeat(10_000),
            "ã".repeat(10_000)
        }) {
            all.add(new OfString(text));
        }
        for (char c : new char[] {'a', '"', 'ã', '\0', '\ud800'}) {
            all.add(new SingleFieldModels.OfChar(c));
        }
        for (String number : List.of("0", "-0.0", "1.50", "1E+2", "1e-7", "123456789012345678901234567890.10")) {
            all.add(new SingleFieldModels.OfDecimal(new BigDecimal(number)));
        }
        all.add(new SingleFieldModels.OfBigInteger(BigInteger.TEN.pow(40)));
        all.add(new SingleFieldModels.OfBoolean(true));
        all.add(new SingleFieldModels.OfBoxedBoolean(null));
        all.add(new SingleFieldModels.OfUuid(UUID.fromString("123e4567-e89b-12d3-a456-426614174000")));
        all.add(new SingleFieldModels.OfUri(URI.create("http://a.example/%C3%A3?x=1&y=2")));
        all.add(new SingleFieldModels.OfCpf(Cpf.parse("001.234.567-97")));
        all.add(new SingleFieldModels.OfCnpj(Cnpj.parse("12.ABC.345/01DE-35")));
        all.add(new SingleFieldModels.OfDate(LocalDate.of(1970, 2, 15)));
        all.add(new SingleFieldModels.OfDate(LocalDate.of(12_000, 2, 15)));
        all.add(new SingleFieldModels.OfDateTime(LocalDateTime.of(2022, 5, 6, 15, 28)));
        all.add(new SingleFieldModels.OfOffsetDateTime(OffsetDateTime.parse("2022-05-06T15:28:36.110-03:00")));
        all.add(new SingleFieldModels.OfZonedDateTime(
                ZonedDateTime.parse("2022-05-06T15:28:36-03:00[America/Sao_Paulo]")));
        all.add(new SingleFieldModels.OfInstant(Instant.parse("2022-05-06T15:28:36.110Z")));
        all.add(new SingleFieldModels.OfInstant(Instant.EPOCH));
        all.add(new SingleFieldModels.OfEnum(Color.GREEN));
        all.add(new SingleFieldModels.OfTexts(Arrays.asList("a", null, "b")));
        all.add(new SingleFieldModels.OfTexts(List.of()));
        all.add(new SingleFieldModels.OfInts(new int[] {1, 2, 3}));
        all.add(new SingleFieldModels.OfSet(new LinkedHashSet<>(List.of(3, 1, 2))));
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("z", 1);
        map.put("a", null);
        map.put("ã\"", 3);
        all.add(new SingleFieldModels.OfMap(map));
        all.add(new SingleFieldModels.OfMap(new TreeMap<>(Map.of("b", 1, "a", 2))));
        all.add(new SingleFieldModels.OfNested(new OfInt(5)));
        all.add(new SingleFieldModels.OfNested(null));
        all.add(new SingleFieldModels.OfNestedList(List.of(new OfString("a"), new OfString(null))));
        all.add(new SingleFieldModels.OfGeneric(new Pair<>(5, List.of(LocalDate.of(1970, 2, 15)))));
        for (Object inner : new Object[] {
            "text",
            5,
            5L,
            1.5,
            true,
            null,
            new BigDecimal("1.50"),
            List.of(1, "a"),
            new OfInt(5),
            LocalDate.of(1970, 2, 15),
            Color.RED,
            new Object()
        }) {
            all.add(new SingleFieldModels.OfObject(inner));
        }
        all.add(new SingleFieldModels.OfObject(new LinkedHashMap<>(map)));
        all.add(new SingleFieldModels.OfClass(5, null));
        all.add(new SingleFieldModels.OfClass());
        all.add(new SingleFieldModels.Checked(5));
        all.add(new SingleFieldModels.NotPublic(5));
        all.add(new LinkedHashMap<>(map));
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        all.add(new SingleFieldModels.OfObject(cycle));
        return all;
    }
}
