package br.dev.crm.it.session;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CrmClient;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.NumberRecord;
import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.it.support.ScriptedCrm.Service;
import br.dev.crm.testkit.server.Responses;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A cookie with an accent, which a CRM in Portuguese may set, does not end the client. */
class ForeignCookieTest {
    @ForEachCombination
    void isLeftOutOfWhatIsSent(Combination combination) {
        List<String> cookies = new CopyOnWriteArrayList<>();
        Service login = Service.respond(Responses.of(
                200, "{}", "Set-Cookie: pref=a\u00e7\u00e3o; Path=/", "Set-Cookie: JSESSIONID=s1; Path=/"));
        Service call = (request, connection) -> {
            cookies.addAll(request.values("Cookie"));
            Service.respond(Responses.of(200, NumberRecord.LIST_OF_ONE, "Set-Cookie: pref=\u00e9"))
                    .serve(request, connection);
        };
        try (ScriptedCrm crm = ScriptedCrm.serving(login, call);
                CrmClient client = crm.client(combination).build()) {
            for (int i = 0; i < 3; i++) {
                assertThat(client.send(CustomerRequests.list()).value()).hasSize(1);
            }

            assertThat(cookies).hasSize(3).containsOnly("JSESSIONID=s1");
            assertThat(crm.logins()).isEqualTo(1);
        }
    }
}
