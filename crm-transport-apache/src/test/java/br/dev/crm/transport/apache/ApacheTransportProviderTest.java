package br.dev.crm.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.spi.http.HttpTransportProvider;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ApacheTransportProviderTest {
    private final HttpTransportProvider provider = new ApacheTransportProvider();

    @Test
    void isFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(HttpTransportProvider.class))
                .hasAtLeastOneElementOfType(ApacheTransportProvider.class);
    }

    @Test
    void isNamedApacheAndPreferredToJdk() {
        assertThat(provider.name()).isEqualTo("apache");
        assertThat(provider.priority()).isEqualTo(50);
    }

    @Test
    void hasNoReasonToBeUnavailableOnACompleteRuntime() {
        assertThat(provider.unavailableReason()).isEmpty();
    }
}
