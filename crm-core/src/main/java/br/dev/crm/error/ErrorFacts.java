package br.dev.crm.error;

import br.dev.crm.http.Delivery;
import br.dev.crm.http.HttpHeaders;
import br.dev.crm.internal.text.AdviceBundle;
import br.dev.crm.status.CrmStatus;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a failure, collected by name: each exception is made of it and offers the part that concerns it.
 * Immutable. It survives serialization but for what may hold secrets or content of records: the command line of curl,
 * header fields, texts of responses. A {@link ResumePoint} survives, for it is there to be kept.
 */
public final class ErrorFacts implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final @Nullable Situation situation;
    private final String message;
    private final @Nullable String request;
    private final Delivery delivery;
    private final int attempts;
    private final Duration elapsed;
    private final @Nullable CrmStatus status;
    private final @Nullable String requestId;
    private final @Nullable Duration retryAfter;
    private final String path;
    private final List<String> violations;
    private final long count;
    private final long unreadableCount;
    private final @Nullable ResumePoint resumePoint;
    private final boolean timeout;
    private final transient @Nullable Supplier<String> curl;
    private final transient @Nullable Supplier<String> redactedCurl;
    private final transient @Nullable HttpHeaders headers;
    private final transient @Nullable String responseText;
    private final transient @Nullable String excerpt;
    private final transient @Nullable Throwable cause;

    private ErrorFacts(Builder builder) {
        this.code = builder.code;
        this.situation = builder.situation;
        this.message = builder.message + builder.reason;
        this.request = builder.request;
        this.delivery = builder.delivery;
        this.attempts = builder.attempts;
        this.elapsed = builder.elapsed;
        this.status = builder.status;
        this.requestId = builder.headers.requestId().orElse(null);
        this.retryAfter = builder.retryAfter;
        this.path = builder.path;
        this.violations = builder.violations;
        this.count = builder.count;
        this.unreadableCount = builder.unreadableCount;
        this.resumePoint = builder.resumePoint;
        this.timeout = builder.timeout;
        this.curl = builder.curl;
        this.redactedCurl = builder.redactedCurl;
        this.headers = builder.headers;
        this.responseText = builder.responseText;
        this.excerpt = builder.excerpt;
        this.cause = builder.cause;
    }

    /** Begins facts of this code; everything else is optional. */
    public static Builder of(ErrorCode code) {
        return new Builder(code);
    }

    ErrorCode code() {
        return code;
    }

    String explanation(Locale locale) {
        return text("meaning.", locale);
    }

    String advice(Locale locale) {
        return text("advice.", locale);
    }

    /** Returns the text that fits best: to situation and action, to one of them, to the code alone. */
    private String text(String kind, Locale locale) {
        String ofCode = kind + code.name();
        List<String> keys = new ArrayList<>();
        if (situation != null) {
            keys.add(ofCode + "." + situation + "." + action());
            keys.add(ofCode + "." + situation);
        }
        keys.add(ofCode + "." + action());
        keys.add(ofCode);
        return AdviceBundle.get(keys, locale);
    }

    /** The word that a described request begins with; {@code login} where the request was not sent itself. */
    private String action() {
        return request == null ? "" : request.replaceFirst(" .*", "");
    }

    @Nullable
    Situation situation() {
        return situation;
    }

    /** Returns the message with what is known of the call, and the code. */
    String text() {
        return message + (request == null ? "" : " (" + call() + ")") + " [" + code + "]";
    }

    private String call() {
        return request + ", " + delivery + ", " + attempts + (attempts == 1 ? " attempt, " : " attempts, ")
                + elapsed.toMillis() + " ms" + (requestId == null ? "" : ", request id " + requestId);
    }

    @Nullable
    String request() {
        return request;
    }

    Delivery delivery() {
        return delivery;
    }

    int attempts() {
        return attempts;
    }

    Duration elapsed() {
        return elapsed;
    }

    @Nullable
    CrmStatus status() {
        return status;
    }

    @Nullable
    String requestId() {
        return requestId;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    String path() {
        return path;
    }

    List<String> violations() {
        return violations;
    }

    long count() {
        return count;
    }

    long unreadableCount() {
        return unreadableCount;
    }

    @Nullable
    ResumePoint resumePoint() {
        return resumePoint;
    }

    boolean isTimeout() {
        return timeout;
    }

    @Nullable
    String curl() {
        return curl == null ? null : curl.get();
    }

    @Nullable
    String redactedCurl() {
        return redactedCurl == null ? null : redactedCurl.get();
    }

    HttpHeaders headers() {
        return headers == null ? HttpHeaders.none() : headers;
    }

    String responseText() {
        return responseText == null ? "" : responseText;
    }

    String excerpt() {
        return excerpt == null ? "" : excerpt;
    }

    @Nullable
    Throwable cause() {
        return cause;
    }

    /** Returns these facts with another cause. */
    ErrorFacts withCause(@Nullable Throwable other) {
        Builder builder = new Builder(code)
                .situation(situation)
                .message(message)
                .call(request, delivery, attempts, elapsed)
                .path(path)
                .violations(violations)
                .count(count)
                .unreadableCount(unreadableCount)
                .resumePoint(resumePoint)
                .timeout(timeout)
                .cause(other);
        builder.status = status;
        builder.retryAfter = retryAfter;
        builder.headers = headers();
        return builder.build();
    }

    /** Collects facts. Not thread-safe. */
    public static final class Builder {
        private final ErrorCode code;
        private @Nullable Situation situation;
        private String message = "";
        private String reason = "";
        private @Nullable String request;
        private Delivery delivery = Delivery.NOT_SENT;
        private int attempts;
        private Duration elapsed = Duration.ZERO;
        private @Nullable CrmStatus status;
        private HttpHeaders headers = HttpHeaders.none();
        private String responseText = "";
        private @Nullable Duration retryAfter;
        private String path = "$";
        private String excerpt = "";
        private List<String> violations = List.of();
        private long count;
        private long unreadableCount;
        private @Nullable ResumePoint resumePoint;
        private boolean timeout;
        private @Nullable Supplier<String> curl;
        private @Nullable Supplier<String> redactedCurl;
        private @Nullable Throwable cause;

        private Builder(ErrorCode code) {
            this.code = code;
        }

        /** Sets what narrows the code down; null for nothing. */
        public Builder situation(@Nullable Situation value) {
            this.situation = value;
            return this;
        }

        /** Returns in one sentence what code, situation and action mean that were set by now. */
        public String explanation(Locale locale) {
            return build().explanation(locale);
        }

        /** Sets what happened, in a sentence without secrets and content of records. */
        public Builder message(String value) {
            this.message = value;
            return this;
        }

        /**
         * Sets what is known of the call.
         *
         * @param described the request in words, the first of which is its action, such as {@code upsert
         *     customer/customers-integration v4 by externalId}; null when there was no call
         * @param known whether the CRM may have acted
         * @param sent how often the request itself was sent, or tried to be
         * @param took time since the call began, waits and logins included
         */
        public Builder call(@Nullable String described, Delivery known, int sent, Duration took) {
            this.request = described;
            this.delivery = known;
            this.attempts = sent;
            this.elapsed = took;
            return this;
        }

        /**
         * Takes over what another failure knows of its call, makes it the cause, and lets the message go on with what
         * it says.
         */
        public Builder because(CrmException failure) {
            ErrorFacts other = failure.facts();
            this.reason = ": " + other.message + " [" + other.code + "]";
            this.curl = other.curl;
            this.redactedCurl = other.redactedCurl;
            this.cause = failure;
            return call(other.request, other.delivery, other.attempts, other.elapsed);
        }

        /** Sets how the request is written as a command line of curl; null for none. */
        public Builder curl(@Nullable Supplier<String> value) {
            this.curl = value;
            return this;
        }

        /** Sets how that command line is written with shapes in place of values; null for none. */
        public Builder redactedCurl(@Nullable Supplier<String> value) {
            this.redactedCurl = value;
            return this;
        }

        /**
         * Sets the response.
         *
         * @param text its body, bounded
         */
        public Builder response(CrmStatus responded, HttpHeaders fields, String text) {
            this.status = responded;
            this.headers = fields;
            this.responseText = text;
            return this;
        }

        /** Sets the body of the response as text, bounded. */
        public Builder responseText(String value) {
            this.responseText = value;
            return this;
        }

        /** Sets how long the CRM asks to wait; null when it does not say. */
        public Builder retryAfter(@Nullable Duration value) {
            this.retryAfter = value;
            return this;
        }

        /** Sets where in the JSON it went wrong; {@code $} for the whole text, which is so if not set. */
        public Builder path(String value) {
            this.path = value;
            return this;
        }

        /** Sets the shape of what was read, without any value. */
        public Builder excerpt(String value) {
            this.excerpt = value;
            return this;
        }

        /** Sets which rules were broken, one sentence each. */
        public Builder violations(List<String> value) {
            this.violations = List.copyOf(value);
            return this;
        }

        /** Sets a number of records. */
        public Builder count(long value) {
            this.count = value;
            return this;
        }

        /** Sets how many records could not be read and were passed over. */
        public Builder unreadableCount(long value) {
            this.unreadableCount = value;
            return this;
        }

        /** Sets where a list is taken up again; null for nowhere. */
        public Builder resumePoint(@Nullable ResumePoint value) {
            this.resumePoint = value;
            return this;
        }

        /** Sets whether the reason was that something took too long. */
        public Builder timeout(boolean value) {
            this.timeout = value;
            return this;
        }

        /** Sets what caused it; null for none. */
        public Builder cause(@Nullable Throwable value) {
            this.cause = value;
            return this;
        }

        /** Returns the facts. */
        public ErrorFacts build() {
            return new ErrorFacts(this);
        }
    }
}
