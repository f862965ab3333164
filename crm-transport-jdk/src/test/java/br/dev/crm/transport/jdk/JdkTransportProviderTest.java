package br.dev.crm.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.spi.http.HttpTransportProvider;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class JdkTransportProviderTest {
    private final HttpTransportProvider provider = new JdkTransportProvider();

    @Test
    void isFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(HttpTransportProvider.class))
                .hasAtLeastOneElementOfType(JdkTransportProvider.class);
    }

    @Test
    void isNamedJdkAndGivesWayToEveryOtherTransport() {
        assertThat(provider.name()).isEqualTo("jdk");
        assertThat(provider.priority()).isEqualTo(10);
    }

    @Test
    void hasNoReasonToBeUnavailableOnACompleteRuntime() {
        assertThat(provider.unavailableReason()).isEmpty();
    }
}
