package br.dev.crm.it.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may know which, how large a folder may be, and that docs/architecture.md draws it like that. */
class PackagesTest {
    private static final int MOST_FILES = 20;

    /** Its exceptions have constructors that nobody outside may call. */
    private static final Path LARGER = Path.of("..", "crm-core/src/main/java/br/dev/crm/error");

    private static final String ROOT = "br.dev.crm";

    /** Every arrow between two packages of the core; {@code crm} is the package that users begin with. */
    private static final Map<String, Set<String>> ARROWS = arrows("""
            crm: document error event filter http internal.attempt internal.call internal.discovery \
            internal.json internal.response internal.settings internal.validation json paging request retry spi \
            spi.http spi.json spi.ratelimit spi.session status webhook
            document: error internal.validation json spi.json spi.model
            error: http internal.text internal.validation status
            event: http request status
            filter: error internal.validation json spi.model taxid
            internal.admission: event internal.attempt spi spi.ratelimit
            internal.attempt: error event filter http internal.text request retry spi.http spi.json status
            internal.call: document error event filter http internal.admission internal.attempt internal.exchange \
            internal.json internal.response internal.session internal.settings request spi spi.http spi.json status
            internal.discovery: error spi spi.http spi.json
            internal.exchange: http internal.admission internal.attempt internal.text internal.validation \
              spi.http spi.json status
            internal.json: spi.json
            internal.response: document error filter http internal.attempt internal.exchange \
            internal.settings paging request spi spi.http spi.json status
            internal.session: error event http internal.admission internal.attempt internal.exchange \
            internal.settings request retry spi \
            spi.http spi.session status
            internal.settings: document error event filter internal.validation paging request retry spi.json \
            spi.ratelimit spi.session status
            names: error filter internal.validation request
            paging: document error filter http internal.validation
            request: document error filter http internal.validation paging status
            spi.binding: document spi.json spi.model
            spi.http: http spi
            spi.json: internal.validation json spi
            spi.model: error json spi spi.json taxid
            status: internal.text
            taxid: error
            webhook: document spi.json
            """);

    private static Map<String, Set<String>> arrows(String text) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (String line : text.strip().split("\n", -1)) {
            String[] parts = line.split(":", 2);
            arrows.put(parts[0], new TreeSet<>(List.of(parts[1].strip().split(" +", -1))));
        }
        return arrows;
    }

    static List<Path> modules() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(".."))) {
            return all.filter(module -> Files.isDirectory(module.resolve("src/main/java")))
                    .filter(module -> Files.isDirectory(module.resolve("target/classes")))
                    .sorted()
                    .toList();
        }
    }

    private static JavaClasses classesOf(Path module) {
        return new ClassFileImporter().importPath(module.resolve("target/classes"));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noModuleHasACycleBetweenItsPackages(Path module) {
        slices().matching("br.dev.(**)").should().beFreeOfCycles().check(classesOf(module));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noFolderHasMoreThanTwentyFiles(Path module) throws IOException {
        try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
            Map<Path, Long> counts = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
            counts.remove(LARGER);

            assertThat(counts.values()).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(MOST_FILES));
        }
    }

    @Test
    void theCoreHasTheseArrowsAndNoOthers() {
        Map<String, Set<String>> found = new TreeMap<>();
        classesOf(Path.of("..", "crm-core")).stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(ROOT))
                .filter(dependency -> !origin(dependency).equals(target(dependency)))
                .forEach(dependency -> found.computeIfAbsent(origin(dependency), none -> new TreeSet<>())
                        .add(target(dependency)));

        assertThat(lines(found)).isEqualTo(lines(ARROWS));
    }

    private static String lines(Map<String, Set<String>> arrows) {
        return arrows.entrySet().stream()
                .map(arrow -> arrow.getKey() + ": " + String.join(" ", arrow.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String origin(Dependency dependency) {
        return shortName(dependency.getOriginClass().getPackageName());
    }

    private static String target(Dependency dependency) {
        return shortName(dependency.getTargetClass().getPackageName());
    }

    private static String shortName(String packageName) {
        return packageName.equals(ROOT) ? "crm" : packageName.substring(ROOT.length() + 1);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageDrawsEveryArrowDownwards(Path page) throws IOException {
        Map<String, Integer> floors = floorsOf(page);

        Set<String> all = new TreeSet<>(ARROWS.keySet());
        ARROWS.values().forEach(all::addAll);
        assertThat(floors).containsOnlyKeys(all);
        ARROWS.forEach((from, to) -> assertThat(to)
                .as("below %s", from)
                .allSatisfy(target -> assertThat(floors.get(target)).isGreaterThan(floors.get(from))));
    }

    static List<Path> pages() {
        return List.of(Path.of("..", "docs/architecture.md"), Path.of("..", "docs/architecture.pt-BR.md"));
    }

    /** The lines of the first drawing: packages in brackets, from the top. */
    private static Map<String, Integer> floorsOf(Path page) throws IOException {
        Map<String, Integer> floors = new TreeMap<>(Comparator.naturalOrder());
        int floor = 0;
        for (String line : Files.readString(page).split("```", 3)[1].split("\n", -1)) {
            for (String piece : line.split("\\[", -1)) {
                if (piece.contains("]")) {
                    floors.put(piece.substring(0, piece.indexOf(']')).strip(), floor);
                }
            }
            floor++;
        }
        return floors;
    }
}
