package br.dev.crm.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.dev.crm.CrmClient;
import br.dev.crm.error.NoPermissionException;
import br.dev.crm.request.ResourceName;
import br.dev.crm.sandbox.CrmSandbox;
import org.junit.jupiter.api.Test;

/** The example of the README. */
@CrmSandboxTest
class CustomerSyncTest {
    private static final ResourceName CUSTOMERS = ResourceName.of("customer", "customers-integration", "v4");

    @Test
    void sendsACustomer(CrmSandbox sandbox, CrmClient client) {
        client.resource(CUSTOMERS, SyncedCustomer.class).create(new SyncedCustomer("1", "Padaria Central"));

        assertThat(sandbox.records("customer", "customers-integration"))
                .singleElement()
                .satisfies(record -> assertThat(record).containsEntry("name", "Padaria Central"));
    }

    @Test
    void reportsThatTheRightIsMissing(CrmSandbox sandbox, CrmClient client) {
        sandbox.deny("customer", "customers-integration");

        assertThatThrownBy(
                        () -> client.resource(CUSTOMERS, SyncedCustomer.class).list())
                .isInstanceOf(NoPermissionException.class);
    }
}
