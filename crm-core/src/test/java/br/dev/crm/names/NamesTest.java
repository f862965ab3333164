package br.dev.crm.names;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.document.Document;
import br.dev.crm.filter.Filter;
import br.dev.crm.request.ResourceName;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NamesTest {
    private static final Path SOURCES = Path.of("src/main/java/br/dev/crm/names");
    private static final Pattern CONSTANT =
            Pattern.compile("(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s+public static final String (\\w+)");
    private static final Pattern CERTAINTY =
            Pattern.compile("\\s*(\\*\\s*)?(Documented|Seen in an example|Not stated)\\b(?s).*");

    /** The names of the vendor's public documentation, one class a row. */
    static Stream<Arguments> catalogue() {
        return Stream.of(
                names(RecordFields.class, "id externalId code"),
                names(
                        CustomerFields.class,
                        "externalId code name tradingName customerPersonType.id professionalId"
                                + " customerIdentificationDocuments emails phones addresses"),
                names(IdentificationDocumentFields.class, "documentNumber identificationDocumentId externalId"),
                names(EmailFields.class, "email emailTypeId"),
                names(PhoneFields.class, "number phoneTypeId"),
                names(AddressFields.class, "code address number neighborhood postalCode cityId addressType.id"),
                names(PriceListFields.class, "externalId code description startOn endOn active companyPermissions"),
                names(CompanyPermissionFields.class, "companyId"),
                names(PriceListItemFields.class, "externalId priceList.id product.id salesPrice"),
                names(PaymentConditionFields.class, "externalId code description"),
                names(OpportunityFields.class, "code status"),
                names(ResourceNames.class, "customer customers-integration"));
    }

    private static Arguments names(Class<?> type, String names) {
        return Arguments.of(type, List.of(names.split(" ")));
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void hasTheNamesThatArePublicAndNoOther(Class<?> type, List<String> names) throws IllegalAccessException {
        assertThat(constants(type)).containsExactlyElementsOf(names);
    }

    @Test
    void theCatalogueIsAllThereIs() throws IOException {
        List<String> known = Stream.concat(
                        catalogue().map(row -> ((Class<?>) row.get()[0]).getSimpleName() + ".java"),
                        Stream.of("ProtheusCustomerKey.java", "package-info.java"))
                .toList();

        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everyConstantSaysHowCertainItIs() throws IOException {
        int constants = 0;
        for (Path file : files()) {
            for (var constant :
                    CONSTANT.matcher(Files.readString(file)).results().toList()) {
                assertThat(constant.group(1)).as(constant.group(2)).matches(CERTAINTY);
                constants++;
            }
        }

        assertThat(constants)
                .isEqualTo(catalogue()
                        .mapToInt(row -> ((List<?>) row.get()[1]).size())
                        .sum());
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void theNamesOfFieldsAreFieldsOfFiltersAndPathsOfDocuments(Class<?> type, List<String> names) {
        if (type == ResourceNames.class) {
            return;
        }
        for (String name : names) {
            assertThat(Filter.eq(name, "x").text()).isEqualTo("{" + name + "->eq->x}");
            assertThat(Document.empty().with(name, "x").text(name)).contains("x");
        }
    }

    @Test
    void customersHaveTheVersionThatIsAskedFor() {
        assertThat(ResourceNames.customers("v4")).isEqualTo(ResourceName.of("customer", "customers-integration", "v4"));
    }

    private static List<String> constants(Class<?> type) throws IllegalAccessException {
        List<String> values = new ArrayList<>();
        for (Field field : Arrays.asList(type.getFields())) {
            assertThat(Modifier.isFinal(field.getModifiers())).isTrue();
            values.add((String) field.get(null));
        }
        return values;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.toList();
        }
    }
}
