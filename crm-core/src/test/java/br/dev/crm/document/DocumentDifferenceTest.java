package br.dev.crm.document;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.document.DocumentDifference.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DocumentDifferenceTest {
    private static final List<String> NAMES = List.of("a", "b", "a.b", "c[0]", "it's", "", "d");
    private static final List<String> NUMBERS = List.of("1", "1.0", "-0", "0", "1E400", "9007199254740993");

    @Test
    void namesEachPlaceInOrderWithWhatWasAndWhatIs() {
        Document before = Document.parse(
                "{\"keep\":1,\"gone\":\"x\",\"null\":null,\"o\":{\"n\":1,\"same\":[1]},\"l\":[{\"k\":1},2],\"m\":[1]}");
        Document after = Document.parse(
                "{\"new\":true,\"m\":[1,2],\"l\":[{\"k\":2},2],\"o\":{\"same\":[1],\"n\":1.0,\"a.b\":null},\"null\":0,"
                        + "\"keep\":1}");

        List<DocumentDifference> differences = before.diff(after);

        assertThat(differences)
                .map(DocumentDifference::toString)
                .containsExactly(
                        "REMOVED gone",
                        "CHANGED null",
                        "CHANGED o.n",
                        "ADDED o['a.b']",
                        "CHANGED l[0].k",
                        "CHANGED m",
                        "ADDED new");
        assertThat(differences.get(0).before()).isEqualTo("x");
        assertThat(differences.get(0).after()).isNull();
        assertThat(differences.get(1).before()).isNull();
        assertThat(differences.get(1).after()).isEqualTo(BigDecimal.ZERO);
        assertThat(differences.get(3).kind()).isEqualTo(Kind.ADDED);
        assertThat(differences.get(3).path()).isEqualTo("o['a.b']");
        assertThat(differences.get(5).after()).isEqualTo(List.of(BigDecimal.ONE, BigDecimal.valueOf(2)));
        assertThat(before.apply(differences)).isEqualTo(after);
    }

    @Test
    void isNoneBetweenEqualDocumentsInAnotherOrder() {
        assertThat(Document.parse("{\"a\":1,\"b\":2}").diff(Document.parse("{\"b\":2,\"a\":1}")))
                .isEmpty();
    }

    @Test
    void isAppliedToAnotherDocumentAtTheSamePaths() {
        Document before = Document.parse("{\"a\":1,\"b\":{\"c\":1}}");
        List<DocumentDifference> change = before.diff(Document.parse("{\"b\":{\"c\":2}}"));

        assertThat(Document.parse("{\"z\":1}").apply(change)).isEqualTo(Document.parse("{\"z\":1,\"b\":{\"c\":2}}"));
    }

    @Test
    void isEqualByPathAndValues() {
        Document one = Document.parse("{\"a\":1}");

        assertThat(one.diff(Document.parse("{\"a\":2}")))
                .isEqualTo(one.diff(Document.parse("{\"a\":2}")))
                .hasSameHashCodeAs(one.diff(Document.parse("{\"a\":2}")))
                .isNotEqualTo(one.diff(Document.parse("{\"a\":3}")))
                .isNotEqualTo(one.diff(Document.empty()));
    }

    @Test
    void appliedGivesTheOtherDocumentWhateverTheTwoAre() {
        long seed = Long.getLong("crm.seed", System.nanoTime());
        Random random = new Random(seed);
        int differing = 0;
        for (int i = 0; i < 2_000; i++) {
            Document before = document(random, 3);
            Document after = document(random, 3);

            List<DocumentDifference> differences = before.diff(after);

            assertThat(before.apply(differences)).as("seed " + seed + ", " + i).isEqualTo(after);
            assertThat(differences.isEmpty()).as("seed " + seed + ", " + i).isEqualTo(before.equals(after));
            differing += differences.size();
        }
        assertThat(differing).isGreaterThan(2_000);
    }

    private static Document document(Random random, int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            fields.put(NAMES.get(random.nextInt(NAMES.size())), value(random, depth));
        }
        return Document.of(fields);
    }

    private static Object value(Random random, int depth) {
        switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> {
                return null;
            }
            case 1 -> {
                return random.nextBoolean();
            }
            case 2 -> {
                return "t" + random.nextInt(2);
            }
            case 3 -> {
                // Only a text has the spelling of -0.
                String number = NUMBERS.get(random.nextInt(NUMBERS.size()));
                return Document.parse("{\"n\":" + number + "}");
            }
            case 4 -> {
                return document(random, depth - 1);
            }
            default -> {
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    list.add(value(random, depth - 1));
                }
                return list;
            }
        }
    }
}
