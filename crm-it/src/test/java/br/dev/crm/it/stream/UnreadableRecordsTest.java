package br.dev.crm.it.stream;

import static org.assertj.core.api.Assertions.assertThat;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmResource;
import br.dev.crm.it.support.Combination;
import br.dev.crm.it.support.CustomerRequests;
import br.dev.crm.it.support.ForEachCombination;
import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.it.support.ScriptedCrm.Service;
import br.dev.crm.paging.Paging;
import br.dev.crm.request.UnreadableRecord;
import br.dev.crm.testkit.server.Responses;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One record that cannot be read, in every way a record can be so: with each codec the list goes on behind it. */
public class UnreadableRecordsTest {

    /** What a shop keeps of a customer. */
    public record Customer(int v, LocalDate since, List<Integer> points, Inner inner) {}

    /** A record inside of a record. */
    public record Inner(boolean active) {}

    /** What cannot be read, and the path of it inside of the record. */
    private static final Map<String, String> UNREADABLE = unreadable();

    private static Map<String, String> unreadable() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("{\"v\":1,\"since\":\"31/02/2020\",\"points\":[1]}", ".since");
        all.put("{\"since\":\"0000-00-00\",\"v\":2}", ".since");
        all.put("{\"v\":99999999999,\"inner\":{\"active\":true}}", ".v");
        all.put("{\"v\":1.5}", ".v");
        all.put("{\"v\":{\"a\":[1,{\"b\":2}]},\"points\":[1,2]}", ".v");
        all.put("{\"v\":null}", ".v");
        all.put("{\"points\":[1,[2],3],\"v\":3}", ".points[1]");
        all.put("{\"v\":1,\"inner\":{\"active\":\"perhaps\",\"more\":[[]]}}", ".inner.active");
        all.put("\"text\"", "");
        all.put("[{\"v\":1}]", "");
        all.put("null", "");
        all.put("7", "");
        return all;
    }

    @ForEachCombination
    void theListGoesOnBehindIt(Combination combination) {
        List<String> records = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        for (Map.Entry<String, String> bad : UNREADABLE.entrySet()) {
            records.add("{\"v\":" + records.size() + ",\"points\":[],\"since\":\"15/02/1970\"}");
            paths.add("[" + records.size() + "]" + bad.getValue());
            positions.add((long) records.size());
            records.add(bad.getKey());
        }
        String page = Responses.ok("[" + String.join(",", records) + "]");
        try (ScriptedCrm crm = ScriptedCrm.serving(Service.respond(page));
                CrmClient client = crm.client(combination).build()) {
            for (Paging paging :
                    List.of(Paging.none(), Paging.pages("page", 0, "size", 99).untilRepeated())) {
                List<UnreadableRecord> told = new ArrayList<>();
                CrmResource<Customer> customers = client.resource(CustomerRequests.CUSTOMERS, Customer.class)
                        .withPaging(paging)
                        .withUnreadable(told::add);
                try (Stream<Customer> stream = customers.stream()) {
                    assertThat(stream.map(customer -> (long) customer.v() + 1)).containsExactlyElementsOf(positions);
                }
                assertThat(customers.list()).hasSameSizeAs(positions);

                assertThat(told).hasSize(2 * UNREADABLE.size());
                assertThat(told.subList(0, UNREADABLE.size()))
                        .isNotEmpty()
                        .allSatisfy(
                                record -> assertThat(record.json()).isEqualTo(records.get((int) record.position())));
                assertThat(told.subList(UNREADABLE.size(), told.size()))
                        .extracting(UnreadableRecord::position)
                        .containsExactlyElementsOf(positions);
                assertThat(told)
                        .extracting(record -> record.exception().path().substring(1))
                        .containsExactlyElementsOf(twice(paths));
                assertThat(told.get(0).document().flatMap(document -> document.text("since")))
                        .contains("31/02/2020");
                assertThat(told.get(UNREADABLE.size() - 1).document()).isEqualTo(Optional.empty());
            }
        }
    }

    private static List<String> twice(List<String> paths) {
        List<String> twice = new ArrayList<>(paths);
        twice.addAll(paths);
        return twice;
    }
}
