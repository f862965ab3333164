package br.dev.crm.examples;

import br.dev.crm.CrmResource;
import br.dev.crm.error.CrmException;
import br.dev.crm.http.Delivery;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the README says about error handling. */
final class ErrorHandling {
    private static final Logger log = LoggerFactory.getLogger(ErrorHandling.class);

    private ErrorHandling() {}

    /** Returns whether the bakery is there, or may be sent again without harm. */
    static boolean createdOrSafeToSendAgain(CrmResource<Bakery> customers, Bakery bakery) {
        try {
            customers.create(bakery);
            return true;
        } catch (CrmException e) {
            log.error("{} {}", e.getMessage(), e.advice(Locale.forLanguageTag("pt-BR")));
            boolean safeToSendAgain = e.delivery() == Delivery.NOT_SENT;
            return safeToSendAgain;
        }
    }
}
