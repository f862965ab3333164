package caller;

import br.dev.crm.CreatedOrFound;
import br.dev.crm.CrmClient;
import br.dev.crm.CrmResource;
import br.dev.crm.error.BadRequestException;
import br.dev.crm.error.ConfigurationException;
import br.dev.crm.error.ConflictException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.ErrorFacts;
import br.dev.crm.error.StatusException;
import br.dev.crm.error.UndocumentedStatusException;
import br.dev.crm.filter.Filter;
import br.dev.crm.filter.FilterDialect;
import br.dev.crm.json.DateStyle;
import br.dev.crm.json.gson.GsonCodecProvider;
import br.dev.crm.paging.Paging;
import br.dev.crm.request.Action;
import br.dev.crm.request.Credentials;
import br.dev.crm.request.CrmRequest;
import br.dev.crm.request.CrmResponse;
import br.dev.crm.request.ResourceName;
import br.dev.crm.request.Written;
import br.dev.crm.retry.Backoff;
import br.dev.crm.retry.RetryPolicy;
import br.dev.crm.spi.json.JsonLimits;
import br.dev.crm.status.Meaning;
import br.dev.crm.status.StatusTable;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** What an application does with the library; compiled once, against the version of today. */
public final class OldCaller {
    private static final ResourceName CUSTOMERS = ResourceName.of("customer", "customers-integration", "v4");

    public record Bakery(String externalId, String name) {}

    /** Runs against a sandbox; {@code teapot} makes it respond once with 418. */
    public static void run(String uri, String[] login, Runnable teapot, Consumer<String> out) {
        Enums.run(out);
        Implementations.Listener listener = new Implementations.Listener();
        Implementations.Store store = new Implementations.Store();
        try (CrmClient crm = CrmClient.builder()
                .integrationUri(uri)
                .credentials(Credentials.of(login[0], login[1], login[2]))
                .deadline(Duration.ofSeconds(60))
                .connectTimeout(Duration.ofSeconds(5))
                .responseTimeout(Duration.ofSeconds(30))
                .connectionWait(Duration.ofSeconds(10))
                .maxConnections(4)
                .proxy(null)
                .sslContext(null)
                .asyncExecutor(null)
                .retryPolicy(RetryPolicy.defaults()
                        .withMaxAttempts(2)
                        .withBackoff(new Backoff(Duration.ofMillis(1), Duration.ofMillis(2))))
                .rateLimiter(new Implementations.Limiter())
                .sessionStore(store)
                .sessionMaxAge(Duration.ofHours(1))
                .rejectedLoginMemory(Duration.ofMinutes(1))
                .maxResponseBytes(1 << 20)
                .maxListBytes(1 << 20)
                .jsonLimits(JsonLimits.defaults().withMaxDepth(50))
                .recycledBuffers(2)
                .listener(listener)
                .filterDialect(FilterDialect.documented().withEncoding(FilterDialect.Encoding.PERCENT))
                .paging(new Implementations.OnePage())
                .listFields("items")
                .createdId(null)
                .statusTable(table())
                .writtenDates(DateStyle.ISO_8601)
                .method(Action.UPDATE, "POST")
                .transport(new Implementations.Transports())
                .codec(new Implementations.Codecs())
                .build()) {
            calls(crm, out);
            failure(crm, teapot, out);
        }
        out.accept("sessions " + store.events);
        listener.heard.forEach(out);
        facts(out);
    }

    private static StatusTable table() {
        Meaning latest = Meaning.values()[0];
        return latest == Meaning.SUCCESS ? StatusTable.documented() : StatusTable.documented().with(418, latest);
    }

    private static void calls(CrmClient crm, Consumer<String> out) {
        CrmResource<Bakery> bakeries = crm.resource(CUSTOMERS, Bakery.class).withDeadline(Duration.ofSeconds(30));
        Filter key = Filter.field("externalId").eq("1");
        Written written = bakeries.create(new Bakery("1", "Padaria"));
        out.accept("created " + written.id().isPresent() + " " + written.status());
        CreatedOrFound<Bakery> found = bakeries.createOrFind(key, new Bakery("1", "Padaria"));
        out.accept(found.origin() + " " + found.record());
        bakeries.upsert(key, new Bakery("1", "Confeitaria"));
        out.accept("list " + bakeries.list(key));
        CrmResponse<List<Bakery>> response = crm.send(CrmRequest.list(CUSTOMERS, Bakery.class)
                .filter(key)
                .deadline(Duration.ofSeconds(30))
                .paging(Paging.none())
                .build());
        out.accept(response.value() + " " + response.status() + " " + response.attempts());
    }

    private static void failure(CrmClient crm, Runnable teapot, Consumer<String> out) {
        teapot.run();
        try {
            crm.send(CrmRequest.list(CUSTOMERS, Bakery.class).build());
        } catch (BadRequestException | ConflictException e) {
            out.accept("another exception than expected");
        } catch (UndocumentedStatusException e) {
            out.accept("418 undocumented " + e.code());
        } catch (StatusException e) {
            out.accept("418 GROWN " + e.code() + " " + e.status().code() + " " + e.delivery() + " " + e.attempts()
                    + " " + e.advice(Locale.ENGLISH));
        } catch (CrmException e) {
            out.accept("a status is no longer a StatusException");
        }
    }

    private static void facts(Consumer<String> out) {
        CrmException made = new ConfigurationException(ErrorFacts.of(ErrorCode.INVALID_SETTINGS)
                .message("As a test makes it.")
                .violations(List.of("one"))
                .build());
        out.accept(made.getMessage() + made.request() + made.toCurl() + Optional.ofNullable(made.getCause()));
        out.accept(Arrays.toString(new int[] {
            new GsonCodecProvider().priority(), RetryPolicy.never().maxAttempts()
        }));
    }
}
