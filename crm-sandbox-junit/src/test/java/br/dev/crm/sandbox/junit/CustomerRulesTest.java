package br.dev.crm.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmClientBuilder;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.UnprocessableException;
import br.dev.crm.request.ResourceName;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.sandbox.CrmSandboxBuilder;
import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.settings.EntityRules;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@CrmSandboxTest(setup = CustomerRulesTest.Setup.class)
class CustomerRulesTest {
    private static final ResourceName CUSTOMERS = ResourceName.of("customer", "customers-integration", "v4");

    static class Setup implements SandboxSetup {
        @Override
        public void sandbox(CrmSandboxBuilder builder) {
            builder.entity(EntityRules.of("customer", "customers-integration").requiring("name"));
        }

        @Override
        public void client(CrmClientBuilder builder, CrmSandbox sandbox) {
            builder.deadline(Duration.ofSeconds(5));
        }
    }

    @Test
    void startsTheSandboxWithTheSettingsOfTheSetup(CrmClient client) {
        assertThatThrownBy(
                        () -> client.resource(CUSTOMERS, SyncedCustomer.class).create(new SyncedCustomer("1", "")))
                .isInstanceOf(UnprocessableException.class);
    }

    @Test
    void buildsTheClientWithTheSettingsOfTheSetup(CrmSandbox sandbox, CrmClient client) {
        sandbox.failNext(1, Fault.slow(Duration.ofMinutes(5)));
        long start = System.nanoTime();

        assertThatThrownBy(
                        () -> client.resource(CUSTOMERS, SyncedCustomer.class).list())
                .isInstanceOf(CrmException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(25));
    }
}
