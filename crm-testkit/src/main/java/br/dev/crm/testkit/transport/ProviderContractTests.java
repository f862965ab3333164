package br.dev.crm.testkit.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.dev.crm.spi.http.HttpTransportProvider;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What makes a transport. */
public abstract class ProviderContractTests extends TransportContractTests {

    protected ProviderContractTests(Supplier<HttpTransportProvider> provider) {
        super(provider);
    }

    @Test
    @DisplayName("T83 A provider has a name in lower case without spaces, and says that it can work here.")
    void hasANameAndWorks() {
        assertTrue(
                provider().name().matches("[a-z0-9][a-z0-9._-]*"),
                () -> provider().name());
        assertEquals(Optional.empty(), provider().unavailableReason());
    }
}
