package br.dev.crm.it;

import br.dev.crm.CrmClient;
import br.dev.crm.document.Document;
import br.dev.crm.error.CrmException;
import br.dev.crm.request.ResourceName;
import java.util.Locale;

/** Asks for a list, and says what went wrong and what to do about it, in Portuguese. */
public final class AdviceProbe {
    private AdviceProbe() {}

    /** Runs it; the arguments are the integration URI, the user, the password and the tenant. */
    public static void main(String[] arguments) {
        try (CrmClient crm = CrmClient.builder()
                .integrationUri(arguments[0])
                .credentials(arguments[1], arguments[2], arguments[3])
                .build()) {
            ResourceName customers = ResourceName.of("customer", "customers-integration", "v4");
            System.out.println(
                    "read " + crm.resource(customers, Document.class).list().size());
        } catch (CrmException e) {
            System.out.println("failed: " + e.getMessage() + "\n" + e.advice(Locale.forLanguageTag("pt-BR")));
        }
    }
}
