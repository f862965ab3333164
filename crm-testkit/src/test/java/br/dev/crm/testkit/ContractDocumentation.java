package br.dev.crm.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/** The promises as the SPI's page of a package has them, and as the display names of a contract's tests have them. */
final class ContractDocumentation {
    private static final Path SPI = Path.of("../crm-core/src/main/java/br/dev/crm/spi");

    private ContractDocumentation() {}

    /** Returns the lines of the page, such as {@code T1 Method, path …}, in their order. */
    static List<String> documented(String spiPackage, String letter) throws IOException {
        String page = Files.readString(SPI.resolve(spiPackage).resolve("package-info.java"));
        return Pattern.compile("<li>(" + letter + "\\d+ [^<]*)")
                .matcher(page.replaceAll("\\R \\* *", " "))
                .results()
                .map((MatchResult found) -> found.group(1).strip())
                .toList();
    }

    /** Returns the display names of the contract's tests. */
    static List<String> tested(Class<?> contract) {
        return Arrays.stream(contract.getDeclaredClasses())
                .filter(group -> group.isAnnotationPresent(Nested.class))
                .flatMap(group -> Arrays.stream(group.getSuperclass().getDeclaredMethods()))
                .map(test -> test.getAnnotation(DisplayName.class))
                .filter(Objects::nonNull)
                .map(DisplayName::value)
                .toList();
    }
}
