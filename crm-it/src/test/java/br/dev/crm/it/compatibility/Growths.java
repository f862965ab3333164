package br.dev.crm.it.compatibility;

import java.util.List;
import java.util.stream.Stream;

/** The types of the public API that may grow, and what each of them is grown by. */
final class Growths {
    private static final String FACT = "int grown();\n";
    private static final String FACT_MADE = "@Override public int grown() { return 1; }\n";
    private static final String DEFAULT_METHOD = "default int grown() { return 1; }\n";
    private static final String SETTING = "public int grown() { return 1; }\n";

    private Growths() {}

    static List<Growth> all() {
        return Stream.of(constants(), madeByTheLibrary(), madeByUsers(), settings(), exceptions(), records())
                .flatMap(List::stream)
                .toList();
    }

    /** An addition that is not one: whoever implements a listener has to implement the method as well. */
    static Growth breaking() {
        return Growth.replace(
                "event.CallListener",
                "default void grownHappened(CallInfo call) {}",
                "void grownStarted(CallInfo call); default void grownHappened(CallInfo call) { grownStarted(call); }");
    }

    /** Every enum of the API gets a constant; where the core itself switches without a default, it gets the case. */
    private static List<Growth> constants() {
        return List.of(
                Growth.constant("http.Delivery", "Delivery", "GROWN"),
                Growth.constant("error.ErrorCode", "ErrorCode", "GROWN(\"CRM-0999\")"),
                Growth.constant("error.Situation", "Situation", "GROWN"),
                Growth.constant("status.Meaning", "Meaning", "GROWN"),
                Growth.constant("event.WaitReason", "WaitReason", "GROWN"),
                Growth.constant("request.Action", "Action", "GROWN(\"PATCH\", true)"),
                Growth.constant("filter.FilterOperator", "FilterOperator", "GROWN(\"grown\")"),
                Growth.constant("filter.FilterDialect", "OrPlacement", "GROWN"),
                Growth.constant("filter.FilterDialect", "NullTest", "GROWN"),
                Growth.constant("filter.FilterDialect", "Encoding", "GROWN"),
                Growth.constant("json.DateStyle", "DateStyle", "GROWN"),
                Growth.constant("spi.json.JsonToken", "JsonToken", "GROWN"),
                Growth.constant("document.Document", "Presence", "GROWN"),
                Growth.constant("document.DocumentDifference", "Kind", "GROWN"),
                Growth.constant("CreatedOrFound", "Origin", "GROWN"),
                Growth.replace(
                        "internal.attempt.RetryDecider", "case NO_PERMISSION ->", "case NO_PERMISSION, GROWN ->"),
                Growth.replace("internal.attempt.Idempotence", "case CREATE -> false;", "case CREATE, GROWN -> false;"),
                Growth.replace("document.ValueReader", "case NAME, END_OBJECT,", "case GROWN, NAME, END_OBJECT,"),
                Growth.replace(
                        "filter.FilterWriter", "case OMITTED -> \"\";", "case OMITTED -> \"\"; case GROWN -> \"?\";"));
    }

    /** An abstract method, and what makes it: the library alone implements these. */
    private static List<Growth> madeByTheLibrary() {
        return List.of(
                Growth.after("event.CallInfo", "public interface CallInfo {\n", FACT),
                Growth.after("event.AttemptEnd", "public interface AttemptEnd {\n", FACT),
                Growth.after("event.CallEnd", "public interface CallEnd {\n", FACT),
                Growth.after("request.CrmResponse", "public interface CrmResponse<T> {\n", FACT),
                Growth.after("request.UnreadableRecord", "public interface UnreadableRecord {\n", FACT),
                Growth.after("paging.PageContext", "public interface PageContext {\n", FACT),
                Growth.after("internal.attempt.CallEvents", "implements CallInfo {\n", FACT_MADE),
                Growth.replace(
                        "internal.attempt.CallEvents",
                        "implements AttemptEnd {}",
                        "implements AttemptEnd {" + FACT_MADE + "}"),
                Growth.replace(
                        "internal.attempt.CallEvents",
                        "implements CallEnd {}",
                        "implements CallEnd {" + FACT_MADE + "}"),
                Growth.after("internal.response.ReceivedResponse", "implements CrmResponse<T> {\n", FACT_MADE),
                Growth.after("internal.response.RejectedRecord", "implements UnreadableRecord {\n", FACT_MADE),
                Growth.after("internal.response.PageProgress", "implements PageContext {\n", FACT_MADE));
    }

    /** A method with a body, which the library calls where it can. */
    private static List<Growth> madeByUsers() {
        return List.of(
                Growth.after(
                        "event.CallListener",
                        "public interface CallListener {\n",
                        "default void grownHappened(CallInfo call) {}\n"),
                Growth.replace(
                        "internal.attempt.CallEvents",
                        "        tell((listener, call) -> listener.callStarted(call));",
                        "        tell((listener, call) -> listener.grownHappened(call));"
                                + " tell((listener, call) -> listener.callStarted(call));"),
                Growth.after("paging.Paging", "public interface Paging {\n", DEFAULT_METHOD),
                Growth.after("spi.ratelimit.RateLimiter", "public interface RateLimiter {\n", DEFAULT_METHOD),
                Growth.after("spi.session.SessionStore", "public interface SessionStore {\n", DEFAULT_METHOD),
                Growth.after("spi.CrmProvider", "public interface CrmProvider {\n", DEFAULT_METHOD),
                Growth.after(
                        "spi.http.HttpTransportProvider",
                        "public interface HttpTransportProvider extends CrmProvider {\n",
                        "default int grownTransport() { return 1; }\n"),
                Growth.after("spi.http.HttpTransport", "extends AutoCloseable {\n", DEFAULT_METHOD),
                Growth.after("spi.http.HttpCall", "public interface HttpCall {\n", DEFAULT_METHOD),
                Growth.after(
                        "spi.json.JsonCodecProvider",
                        "public interface JsonCodecProvider extends CrmProvider {\n",
                        "default int grownCodec() { return 1; }\n"),
                Growth.after("spi.json.JsonCodec", "extends AutoCloseable {\n", DEFAULT_METHOD),
                Growth.after("spi.json.JsonBinding", "public interface JsonBinding<T> {\n", DEFAULT_METHOD),
                Growth.after(
                        "spi.binding.TypeBinding",
                        "public interface TypeBinding extends JsonBinding<Object> {\n",
                        "default int grownType() { return 1; }\n"),
                Growth.after("spi.binding.BindingRegistry", "public interface ForeignBindings {\n", DEFAULT_METHOD));
    }

    /** A setting and what reads it. */
    private static List<Growth> settings() {
        return List.of(
                Growth.after(
                        "request.CrmRequest",
                        "public static final class Builder<T> {\n",
                        "public Builder<T> grown(int value) { return this; }\n"),
                Growth.after("request.CrmRequest", "public final class CrmRequest<T> {\n", SETTING),
                Growth.after(
                        "CrmClientBuilder",
                        "public final class CrmClientBuilder {\n",
                        "public CrmClientBuilder grown(int value) { return this; }\n"),
                with("spi.http.TransportSettings"),
                with("spi.json.CodecSettings"),
                with("spi.json.JsonLimits"),
                with("retry.RetryPolicy"),
                with("request.Credentials"),
                with("spi.session.SessionKey"),
                with("status.StatusTable"),
                Growth.after(
                        "paging.PageRequest",
                        "public static final class Builder {\n",
                        "public Builder grown(int value) { return this; }\n"),
                Growth.after("paging.PageRequest", "public final class PageRequest {\n", SETTING),
                Growth.after("request.Written", "public final class Written {\n", SETTING),
                Growth.after("CrmResource", "public final class CrmResource<T> {\n", SETTING),
                Growth.after("CrmClient", "public final class CrmClient implements AutoCloseable {\n", SETTING),
                Growth.after(
                        "CrmClient",
                        "public <T> CrmResponse<T> send(CrmRequest<T> request) {\n",
                        "request.grown();\n"));
    }

    private static Growth with(String type) {
        String name = type.substring(type.lastIndexOf('.') + 1);
        return Growth.after(
                type,
                "public final class " + name + " {\n",
                SETTING + "public " + name + " withGrown(int value) { return this; }\n");
    }

    /** A fact of all exceptions; a new exception stands in {@link GrownCore} and is thrown for the new meaning. */
    private static List<Growth> exceptions() {
        return List.of(
                Growth.after(
                        "error.ErrorFacts",
                        "implements Serializable {\n",
                        "private int grown; int grown() { return grown; }\n"),
                Growth.after(
                        "error.ErrorFacts",
                        "public static final class Builder {\n",
                        "private int grown; public Builder grown(int value) { this.grown = value; return this; }\n"),
                Growth.after("error.ErrorFacts", "this.code = builder.code;\n", "this.grown = builder.grown;\n"),
                Growth.after(
                        "error.CrmException",
                        "extends RuntimeException {\n",
                        "public final int grown() { return facts.grown(); }\n"),
                Growth.after(
                        "error.StatusException",
                        "extends CrmException {\n",
                        "public final int grownStatus() { return 1; }\n"),
                Growth.after(
                        "internal.attempt.ExceptionMapping",
                        "case NO_PERMISSION -> new NoPermissionException(facts.build());\n",
                        "case GROWN -> new br.dev.crm.error.GrownException(facts.grown(1).build());\n"));
    }

    /** A record gets a component, and keeps a constructor of those it had. */
    private static List<Growth> records() {
        return List.of(
                component(
                        "spi.session.SavedSession",
                        "String id, Instant since, Map<String, String> cookies",
                        "id, since, cookies"),
                component(
                        "spi.http.HttpResponse",
                        "int status, HttpHeaders headers, InputStream body",
                        "status, headers, body"),
                component("retry.Backoff", "Duration first, Duration cap", "first, cap"),
                component("status.CrmStatus", "int code, Meaning meaning", "code, meaning"));
    }

    private static Growth component(String type, String components, String names) {
        String name = type.substring(type.lastIndexOf('.') + 1);
        String serializable = name.equals("CrmStatus") ? "implements Serializable " : "";
        String before = name + "(" + components + ")";
        // The slashes end what is left of the line.
        String grown = """
                public record %s(%s, int grown) %s{
                    public %s {
                        this(%s, 1);
                    }
                //""".formatted(name, components, serializable, before, names);
        return Growth.replace(type, "public record " + before, grown);
    }
}
