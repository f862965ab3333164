package br.dev.crm.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.error.InvalidRequestException;
import br.dev.crm.filter.Filter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request as a value: it can be compared, changed a little, kept and sent again. */
class CrmRequestTest {
    private static final ResourceName NAME = ResourceName.of("customer", "customers-integration", "v4");
    private static final Filter KEY = Filter.eq("externalId", "42");

    private static CrmRequest.Builder<Written> upsert() {
        return CrmRequest.upsert(NAME, Map.of("externalId", "42"))
                .filter(KEY)
                .deadline(Duration.ofSeconds(5))
                .query("a", "1")
                .header("X-Trace", "7");
    }

    @Test
    void equalsAnotherOfTheSameFacts() {
        assertThat(upsert().build()).isEqualTo(upsert().build()).hasSameHashCodeAs(upsert().build());
    }

    @Test
    void differsByEachFact() {
        CrmRequest<Written> request = upsert().build();

        assertThat(List.of(
                        CrmRequest.update(NAME, Map.of("externalId", "42"))
                                .filter(KEY)
                                .deadline(Duration.ofSeconds(5))
                                .query("a", "1")
                                .header("X-Trace", "7")
                                .build(),
                        CrmRequest.upsert(NAME, Map.of("externalId", "43"))
                                .filter(KEY)
                                .deadline(Duration.ofSeconds(5))
                                .query("a", "1")
                                .header("X-Trace", "7")
                                .build(),
                        upsert().filter(Filter.eq("externalId", "43")).build(),
                        upsert().deadline(null).build(),
                        upsert().query("a", "2").build(),
                        upsert().header("X-Trace", "8").build()))
                .doesNotContain(request);
    }

    @Test
    void aBuilderOfItMakesTheSameAndWhatDiffersByOneFact() {
        CrmRequest<Written> request = upsert().build();

        assertThat(request.toBuilder().build()).isEqualTo(request);
        assertThat(request.toBuilder().header("X-Trace", "8").build())
                .isEqualTo(upsert().header("X-Trace", "8").build());
        assertThat(request).isEqualTo(upsert().build());
    }

    @Test
    void aNameIsReadAsItIsWritten() {
        assertThat(ResourceName.parse(NAME.toString())).isEqualTo(NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "customer", "customer/x", "customer/x v4 ", "a/b/c v1", "customer x v4", "a/b v\n"})
    void refusesATextThatIsNoName(String text) {
        assertThatThrownBy(() -> ResourceName.parse(text)).isInstanceOf(InvalidRequestException.class);
    }
}
