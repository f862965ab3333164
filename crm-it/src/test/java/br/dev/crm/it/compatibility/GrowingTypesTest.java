package br.dev.crm.it.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.error.CrmException;
import br.dev.crm.it.support.ClassPath;
import br.dev.crm.sandbox.CrmSandbox;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A caller that was compiled against the core of today runs with a core in which every growing type has grown, and
 * compiles against it again. What each type is grown by stands in {@link Growths}. The transport and the codec of the
 * run are compiled before as well.
 */
@Timeout(120) // the core is compiled twice
class GrowingTypesTest {
    private static final Path CALLER = Path.of("src", "test", "resources", "compatibility", "caller");

    /** Interfaces that do not grow: a mark without methods, closed by what JSON is, and for one lambda each. */
    private static final Set<String> CLOSED_INTERFACES =
            Set.of("spi.json.SelfBound", "document.Value", "spi.json.JsonOutput$BytesWriter");

    /** What providers make by a constructor; a second constructor is how these grow. */
    private static final Set<String> CLASSES_WITH_CONSTRUCTORS = Set.of(
            "spi.http.HttpRequest",
            "spi.json.JsonOutput",
            "spi.json.Recycler",
            "spi.model.ArrayBinding",
            "spi.model.EnumBinding",
            "spi.binding.BindingRegistry",
            "spi.model.ModelRules",
            "spi.session.InMemorySessionStore");

    @TempDir
    private static Path folder;

    private static List<Class<?>> types;
    private static Path today;
    private static ClassPath beside;
    private static Path grown;
    private static Path sources;
    private static Path oldCaller;

    @BeforeAll
    static void compile() throws IOException {
        today = ClassPath.of("crm-core").entries().get(0);
        types = PublicTypes.of(Path.of("..", "crm-core", "target", "classes"));
        beside = ClassPath.of("crm-transport-jdk", "crm-json-gson", "gson", "slf4j-api", "slf4j-simple");
        grown = GrownCore.grow(folder.resolve("grown"), Growths.all(), libraries());
        sources = callerSources("caller", "default -> \"new\";");
        oldCaller = folder.resolve("old-caller");
        assertThat(Compiler.compile(sources, oldCaller, beside.and(today).entries()))
                .isEmpty();
    }

    @Test
    void aCallerCompiledBeforeDoesTheSameWithTheGrownCore() throws Exception {
        List<String> before = run(today);
        List<String> after = run(grown);

        assertThat(after).filteredOn(line -> !line.contains("GROWN")).containsExactlyElementsOf(withoutTeapot(before));
        assertThat(after)
                .filteredOn(line -> line.contains("GROWN"))
                .contains("418 GROWN CRM-0999 418 ANSWERED 1 Wonder.")
                .containsAll(enums().stream()
                        .map(type -> type.getSimpleName() + ".GROWN -> new")
                        .toList())
                .hasSize(enums().size() + 1);
        assertThat(before)
                .contains("created true 201 CREATED", "418 undocumented CRM-0599", "end true 1 false")
                .contains("sessions [load padaria, save false]", "list [Bakery[externalId=1, name=Confeitaria]]");
    }

    @Test
    void aCallerWithDefaultsCompilesAgain() throws IOException {
        assertThat(Compiler.compile(
                        sources, folder.resolve("new-caller"), beside.and(grown).entries()))
                .isEmpty();
    }

    /** The opposite, so that a growth that did not happen would be seen. */
    @Test
    void aSwitchWithoutDefaultDoesNotCompileAgain() throws IOException {
        Path withoutDefault = callerSources("without-default", "");

        assertThat(Compiler.compile(
                        withoutDefault,
                        folder.resolve("complete"),
                        beside.and(today).entries()))
                .isEmpty();
        assertThat(Compiler.compile(
                        withoutDefault,
                        folder.resolve("incomplete"),
                        beside.and(grown).entries()))
                .hasSize(enums().size());
    }

    /** The opposite, so that a check that sees nothing would be seen. */
    @Test
    void anAbstractMethodOnAListenerIsNoticed() throws Exception {
        Path broken = GrownCore.grow(
                folder.resolve("broken"),
                Stream.concat(Growths.all().stream(), Stream.of(Growths.breaking()))
                        .toList(),
                libraries());

        assertThatThrownBy(() -> run(broken)).hasRootCauseInstanceOf(LinkageError.class);
        assertThat(Compiler.compile(
                        sources,
                        folder.resolve("broken-caller"),
                        beside.and(broken).entries()))
                .anyMatch(error -> error.contains("grownStarted"));
    }

    @Test
    void everyEnumAndEveryInterfaceIsGrown() {
        List<String> grownTypes = Growths.all().stream().map(Growth::type).toList();

        assertThat(types)
                .filteredOn(type -> type.isEnum() || (type.isInterface() && !type.isAnnotation()))
                .extracting(PublicTypes::shortName)
                .filteredOn(name -> !CLOSED_INTERFACES.contains(name))
                .allMatch(name -> grownTypes.contains(name.replaceFirst("\\$.*", "")));
    }

    /** What has no public constructor and cannot be extended grows by any member. */
    @Test
    void classesAreFinalAndMadeByName() {
        assertThat(types)
                .filteredOn(type -> !type.isEnum() && !type.isInterface() && !type.isRecord())
                .filteredOn(type -> !Exception.class.isAssignableFrom(type))
                .filteredOn(type -> !Modifier.isFinal(type.getModifiers()) || type.getConstructors().length > 0)
                .extracting(PublicTypes::shortName)
                .containsExactlyInAnyOrderElementsOf(CLASSES_WITH_CONSTRUCTORS);
    }

    @Test
    void exceptionsAreOpenForUsAndClosedForOthers() {
        assertThat(types)
                .filteredOn(CrmException.class::isAssignableFrom)
                .noneMatch(Class::isSealed)
                .allMatch(type -> type.getConstructors().length == (Modifier.isAbstract(type.getModifiers()) ? 0 : 1));
    }

    private static List<Class<?>> enums() {
        return types.stream().filter(Class::isEnum).toList();
    }

    private static List<Path> libraries() {
        return ClassPath.of("slf4j-api", "jspecify").entries();
    }

    /** The caller as a user wrote it, and its switches with this last case. */
    private static Path callerSources(String name, String lastCase) throws IOException {
        Path target = Files.createDirectories(folder.resolve("sources-" + name));
        for (String file : List.of("OldCaller.java", "Implementations.java")) {
            Files.copy(CALLER.resolve(file), target.resolve(file));
        }
        Files.writeString(target.resolve("Enums.java"), EnumCaller.source(enums(), lastCase));
        return target;
    }

    private static List<String> withoutTeapot(List<String> lines) {
        return lines.stream().filter(line -> !line.startsWith("418 ")).toList();
    }

    private static List<String> run(Path core) throws Exception {
        List<String> lines = new ArrayList<>();
        ClassPath path = new ClassPath(List.of(oldCaller, core)).and(beside);
        try (CrmSandbox crm = CrmSandbox.start();
                URLClassLoader loader = new URLClassLoader(path.urls(), ClassLoader.getPlatformClassLoader())) {
            String[] login = {crm.username(), crm.password(), crm.tenant()};
            Runnable teapot = () -> crm.failNext(418);
            Consumer<String> out = lines::add;
            loader.loadClass("caller.OldCaller")
                    .getMethod("run", String.class, String[].class, Runnable.class, Consumer.class)
                    .invoke(null, crm.integrationUri().toString(), login, teapot, out);
        } catch (InvocationTargetException e) {
            throw new AssertionError("After " + lines, e.getCause());
        }
        return lines;
    }
}
