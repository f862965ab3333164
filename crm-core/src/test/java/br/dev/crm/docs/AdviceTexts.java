package br.dev.crm.docs;

import br.dev.crm.error.CrmException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.ErrorFacts;
import br.dev.crm.error.Situation;
import br.dev.crm.error.TransportFailureException;
import br.dev.crm.http.Delivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The keys of the texts of explanation and advice. */
public final class AdviceTexts {
    private static final Path FOLDER = Path.of("src/main/resources/br/dev/crm/internal/text");
    private static final Pattern KEY =
            Pattern.compile("(?m)^(meaning|advice)\\.([A-Z_]+)(?:\\.([A-Z_]+))?(?:\\.([a-z]+))?=");
    private static final Comparator<Key> ORDER = Comparator.comparing((Key key) -> key.code)
            .thenComparing(Key::situation, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Key::action);

    private AdviceTexts() {}

    /**
     * A code, with what narrows it down.
     *
     * @param situation null for none
     * @param action empty for all
     */
    public record Key(ErrorCode code, @Nullable Situation situation, String action) {
        /** Returns an exception of this kind. */
        public CrmException exception() {
            return new TransportFailureException(ErrorFacts.of(code)
                    .situation(situation)
                    .call(action.isEmpty() ? null : action + " customer/x v1", Delivery.NOT_SENT, 1, Duration.ZERO)
                    .build());
        }

        String explanation(Locale locale) {
            return exception().explanation(locale);
        }

        String advice(Locale locale) {
            return exception().advice(locale);
        }
    }

    /** Returns the keys of one kind, {@code meaning} or {@code advice}, in the order of their codes. */
    static List<Key> keys(String kind) {
        return names("").stream()
                .map(KEY::matcher)
                .filter(Matcher::find)
                .filter(name -> name.group(1).equals(kind) && isError(name.group(2)))
                .map(name -> new Key(
                        ErrorCode.valueOf(name.group(2)),
                        name.group(3) == null ? null : Situation.valueOf(name.group(3)),
                        name.group(4) == null ? "" : name.group(4)))
                .sorted(ORDER)
                .toList();
    }

    private static boolean isError(String name) {
        return Arrays.stream(ErrorCode.values()).anyMatch(code -> code.name().equals(name));
    }

    /** Returns what stands before the equals signs of the file of a language, in order: "" for English, "_pt". */
    static Set<String> names(String language) {
        try {
            return Files.readString(FOLDER.resolve("advice" + language + ".properties"))
                    .lines()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=') + 1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
