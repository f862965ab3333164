package br.dev.crm.testkit.codec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Random JSON values with what is hard to carry among them: 2^53 + 1, the limits of long, 30 digits, −0, U+0000,
 * surrogate pairs, U+2028. The system property {@code crm.seed} sets the seed.
 */
final class RandomDocuments {
    private static final List<String> NUMBERS = List.of(
            "9007199254740991",
            "9007199254740993",
            "9223372036854775807",
            "-9223372036854775808",
            "123456789012345678901234567890.10",
            "0.1234567890123456789012345678901",
            "-0.00",
            "1E+30",
            "1E-30",
            "0");

    private static final List<String> TEXTS =
            List.of("", "\u0000", "😀", "\u2028\u2029", "\"\\/", "<&>'=", "\ufeff", "é", "5", "null", "\u007f\u0080");

    private final long seed = Long.getLong("crm.seed", System.nanoTime());
    private final Random random = new Random(seed);

    String seed() {
        return "seed " + seed;
    }

    /** Returns an object or array. */
    Object next() {
        return random.nextBoolean() ? map(3) : list(3);
    }

    private @Nullable Object value(int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 8)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> new BigDecimal(NUMBERS.get(random.nextInt(NUMBERS.size())));
            case 3 -> BigDecimal.valueOf(random.nextLong(), random.nextInt(40) - 20);
            case 4 -> text();
            case 5, 6 -> map(depth - 1);
            default -> list(depth - 1);
        };
    }

    private Map<String, @Nullable Object> map(int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            map.put(text(), value(depth));
        }
        return map;
    }

    private List<@Nullable Object> list(int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            list.add(value(depth));
        }
        return list;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(TEXTS.get(random.nextInt(TEXTS.size())));
            text.append((char) (' ' + random.nextInt(0x500)));
        }
        return text.toString();
    }
}
