package br.dev.crm.it.document;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CrmClient;
import br.dev.crm.document.Document;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.testkit.Figures;
import br.dev.crm.testkit.server.RawServer;
import br.dev.crm.testkit.server.RecordedRequest;
import br.dev.crm.testkit.server.Responses;
import br.dev.crm.testkit.server.Script;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.TestInstance;

/**
 * Random values of JSON go over HTTP to a server and come back, as documents and as documents inside of a model, and
 * are compared byte by byte with what a document has to spell. The system property {@code crm.seed} sets the seed.
 * Public, for a model stands inside of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public class DocumentRoundTripTest {
    private static final int VALUES = 1_000;

    /** A model that leaves what it does not know to a document. */
    public record Known(String code, Document rest) {}

    private final long seed = Long.getLong("crm.seed", System.nanoTime());
    private final List<RandomJson.Spelled> values = new RandomJson(seed).values(VALUES);

    @ForEachCombination
    void noValueIsAlteredOnItsWay(Combination combination) {
        Set<Integer> altered = new TreeSet<>();
        try (RawServer server = RawServer.playing(Script.respond(this::respond).forever());
                CrmClient client =
                        combination.client(server.uri("/integration")).build()) {
            for (RandomJson.Spelled value : values) {
                Document document = Document.parse(value.loosely());
                client.send(
                        CrmRequest.create(CustomerRequests.CUSTOMERS, document).build());
                client.send(CrmRequest.create(CustomerRequests.CUSTOMERS, new Known("42", document))
                        .build());
            }
            List<String> sent = server.requests().stream()
                    .filter(request -> request.target().equals("/integration"))
                    .map(request -> new String(request.body(), StandardCharsets.UTF_8))
                    .toList();
            List<Document> documents =
                    client.resource(CustomerRequests.CUSTOMERS, Document.class).list();
            List<Known> known =
                    client.resource(CustomerRequests.CUSTOMERS, Known.class).list();

            for (int i = 0; i < VALUES; i++) {
                String exactly = values.get(i).exactly();
                List<String> seen = List.of(
                        sent.get(2 * i),
                        sent.get(2 * i + 1),
                        documents.get(i).document("rest").orElseThrow().toJson(),
                        known.get(i).rest().toJson());
                if (!seen.equals(List.of(exactly, model(exactly), exactly, exactly))) {
                    altered.add(i);
                }
            }
        }
        Figures.add("values-altered", combination.toString(), altered.size(), "of " + VALUES, "= 0");
        assertThat(altered).as("altered values, seed " + seed).isEmpty();
    }

    private static String model(String rest) {
        return "{\"code\":\"42\",\"rest\":" + rest + "}";
    }

    /**
     * A login, a create, or the list of all values, spelled as a server may that is not as strict about it as we are.
     */
    private String respond(RecordedRequest request) {
        if (request.target().equals("/api/login")) {
            return Responses.of(200, "{}", "Set-Cookie: JSESSIONID=s1; Path=/");
        }
        if (request.method().equals("POST")) {
            return Responses.ok("{\"id\":\"7f3\"}");
        }
        List<String> records = new ArrayList<>();
        values.forEach(value -> records.add(model(value.loosely())));
        // A response is one character a byte.
        String json = "[" + String.join(",", records) + "]";
        return Responses.ok(new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    /** Objects with random values, each as a document spells it, and with white space and escapes nobody needs. */
    private static final class RandomJson {
        private static final List<String> NUMBERS = List.of(
                "9007199254740991",
                "9007199254740992",
                "9007199254740993",
                "-9007199254740993",
                "9223372036854775807",
                "-9223372036854775808",
                "9223372036854775808",
                "123456789012345678901234567890.10",
                "0.1234567890123456789012345678901",
                "-0",
                "-0.0",
                "0",
                "0.0",
                "1e400",
                "1E-400",
                "1.0",
                "1e2",
                "100E+0",
                "4.9e-324");

        private static final List<String> TEXTS = List.of(
                "\u0000",
                "😀",
                "𝄞",
                "\u2028\u2029",
                "\"\\/",
                "<&>'=",
                "\ufeff",
                "\uffff",
                "é",
                "5",
                "null",
                "\u007f\u0080",
                "\b\f\n\r\t\u001f",
                "a.b[0]",
                "");

        private final Random random;

        RandomJson(long seed) {
            this.random = new Random(seed);
        }

        /** The same value in two spellings. */
        record Spelled(String exactly, String loosely) {}

        List<Spelled> values(int count) {
            List<Spelled> values = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Spelled value = value(3);
                values.add(
                        new Spelled("{\"v\":" + value.exactly + "}", "{" + space() + "\"v\":" + value.loosely + "}"));
            }
            return values;
        }

        private Spelled value(int depth) {
            return switch (random.nextInt(depth == 0 ? 6 : 9)) {
                case 0 -> same("null");
                case 1 -> same(String.valueOf(random.nextBoolean()));
                case 2 -> same(NUMBERS.get(random.nextInt(NUMBERS.size())));
                case 3 -> same(number());
                case 4, 5 -> text(anyText());
                case 6, 7 -> object(depth - 1);
                default -> array(depth - 1);
            };
        }

        private Spelled same(String json) {
            return new Spelled(json, space() + json + space());
        }

        private String number() {
            String digits = String.valueOf(random.nextLong());
            return switch (random.nextInt(3)) {
                case 0 -> digits;
                case 1 -> digits + "." + random.nextInt(Integer.MAX_VALUE) + "0";
                default -> digits + (random.nextBoolean() ? "e" : "E") + (random.nextInt(600) - 300);
            };
        }

        private Spelled object(int depth) {
            Set<String> names = new TreeSet<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                names.add(anyText());
            }
            List<String> exactly = new ArrayList<>();
            List<String> loosely = new ArrayList<>();
            for (String name : names) {
                Spelled spelled = text(name);
                Spelled value = value(depth);
                exactly.add(spelled.exactly + ":" + value.exactly);
                loosely.add(spelled.loosely + ":" + value.loosely);
            }
            return new Spelled("{" + String.join(",", exactly) + "}", "{" + String.join(",", loosely) + space() + "}");
        }

        private Spelled array(int depth) {
            List<String> exactly = new ArrayList<>();
            List<String> loosely = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                Spelled value = value(depth);
                exactly.add(value.exactly);
                loosely.add(value.loosely);
            }
            return new Spelled("[" + String.join(",", exactly) + "]", "[" + String.join(",", loosely) + space() + "]");
        }

        private String anyText() {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(4); i > 0; i--) {
                text.append(TEXTS.get(random.nextInt(TEXTS.size())));
                text.append((char) (' ' + random.nextInt(0x500)));
            }
            return text.toString();
        }

        private Spelled text(String text) {
            StringBuilder exactly = new StringBuilder("\"");
            StringBuilder loosely = new StringBuilder(space()).append('"');
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                int special = "\b\t\n\f\r\"\\".indexOf(c);
                String needed = special >= 0
                        ? "\\" + "btnfr\"\\".charAt(special)
                        : c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c);
                exactly.append(needed);
                // Half a pair as an escape and half as it is would not be JSON.
                loosely.append(
                        !Character.isSurrogate(c) && random.nextInt(4) == 0
                                ? String.format("\\u%04X", (int) c)
                                : needed);
            }
            return new Spelled(
                    exactly.append('"').toString(), loosely.append('"').toString());
        }

        private String space() {
            return List.of("", "", " ", "\r\n\t").get(random.nextInt(4));
        }
    }
}
