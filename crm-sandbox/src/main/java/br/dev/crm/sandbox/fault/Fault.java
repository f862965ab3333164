package br.dev.crm.sandbox.fault;

import br.dev.crm.sandbox.request.SandboxAction;
import br.dev.crm.sandbox.request.SandboxRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing that goes wrong with one request: another response than the true one, no response, or a late one.
 * Immutable; every method that changes something returns a new fault.
 *
 * @param effect what happens in place of the true response
 * @param status the status of the response, 200 to 599; 0 unless the effect is {@link Effect#RESPONSE}
 * @param body the body that is sent as it is, or null for a JSON error body made from the status
 * @param headers headers of the response, unmodifiable
 * @param action the action that the fault is limited to, or null for every request that is not a login
 * @param delay how long the request waits before the fault; zero for not at all, a day at most
 * @param elements how many records of a list are sent before its response breaks off; 0 unless the effect is
 *     {@link Effect#BREAK_OFF}
 * @param executed whether the request is carried out in full before the fault, so that only its response is lost
 * @param bodyCut whether the body of the response ends in its middle, and the connection with it
 */
public record Fault(
        Effect effect,
        int status,
        @Nullable String body,
        Map<String, String> headers,
        @Nullable SandboxAction action,
        Duration delay,
        long elements,
        boolean executed,
        boolean bodyCut) {

    private static final String PAGE =
            "<!DOCTYPE html>\n<html><head><title>Login</title></head><body>Login</body></html>\n";

    private static final Duration LONGEST_DELAY = Duration.ofDays(1);

    /** What takes the place of the true response. */
    public enum Effect {
        /** Another response. */
        RESPONSE,
        /** None: the connection is closed without a byte of a response. */
        CUT,
        /** The true response, after the delay. */
        SLOW,
        /** The true response, under other header fields. */
        RELABELLED,
        /** The beginning of a true list; then the connection is closed. Any other response is the true one. */
        BREAK_OFF
    }

    /**
     * Checks the values and copies the headers.
     *
     * @throws IllegalArgumentException if the status is outside 200 to 599 for a response or not 0 else, or the delay
     *     is negative or above a day, or there are elements without {@link Effect#BREAK_OFF}, or fewer than none
     */
    public Fault {
        Objects.requireNonNull(effect, "effect");
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        headers = Collections.unmodifiableMap(copy);
        if (effect == Effect.RESPONSE ? status < 200 || status > 599 : status != 0) {
            throw new IllegalArgumentException("status " + status + " with the effect " + effect);
        }
        if (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0) {
            throw new IllegalArgumentException("a delay outside zero to a day: " + delay);
        }
        if (elements < 0 || (elements > 0 && effect != Effect.BREAK_OFF)) {
            throw new IllegalArgumentException(elements + " elements with the effect " + effect);
        }
    }

    /**
     * Returns a fault that responds with this status in place of carrying the request out.
     *
     * @throws IllegalArgumentException if the status is outside 200 to 599
     */
    public static Fault status(int status) {
        return new Fault(Effect.RESPONSE, status, null, Map.of(), null, Duration.ZERO, 0, false, false);
    }

    /** Returns a fault that closes the connection in place of carrying the request out. */
    public static Fault cut() {
        return new Fault(Effect.CUT, 0, null, Map.of(), null, Duration.ZERO, 0, false, false);
    }

    /**
     * Returns a fault that carries the request out and responds truly, but late. The delay comes before the execution
     * unless {@link #afterExecution()} is added.
     *
     * @throws IllegalArgumentException if the delay is negative or above a day
     */
    public static Fault slow(Duration delay) {
        return new Fault(Effect.SLOW, 0, null, Map.of(), null, delay, 0, false, false);
    }

    /** Returns a fault that responds with 200 and a page of HTML in place of carrying the request out. */
    public static Fault page() {
        return status(200).body(PAGE).header("Content-Type", "text/html;charset=UTF-8");
    }

    /**
     * Returns a fault that sends the client to another place in place of carrying the request out.
     *
     * @param status 300 to 399
     * @param target the value of {@code Location}
     * @throws IllegalArgumentException if the status is outside 300 to 399
     */
    public static Fault redirect(int status, String target) {
        if (status < 300 || status > 399) {
            throw new IllegalArgumentException("a redirect with the status " + status);
        }
        return status(status).body("").header("Location", target);
    }

    /** Returns a fault that carries the request out and responds truly, but with this header field in the response. */
    public static Fault relabelled(String name, String value) {
        return new Fault(Effect.RELABELLED, 0, null, Map.of(), null, Duration.ZERO, 0, true, false).header(name, value);
    }

    /**
     * Returns a fault that sends a list as far as this many records, in chunks without the last one, and closes the
     * connection; of a shorter list only the end is missing. It is limited to {@link SandboxAction#LIST}.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public static Fault breakOff(long elements) {
        return new Fault(
                Effect.BREAK_OFF, 0, null, Map.of(), SandboxAction.LIST, Duration.ZERO, elements, false, false);
    }

    /** Returns this fault with a body that is sent as it is, in UTF-8. */
    public Fault body(String text) {
        return new Fault(effect, status, text, headers, action, delay, elements, executed, bodyCut);
    }

    /** Returns this fault with one more header in its response, for example {@code Retry-After}. */
    public Fault header(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Fault(effect, status, body, more, action, delay, elements, executed, bodyCut);
    }

    /** Returns this fault, limited to one action. */
    public Fault on(SandboxAction only) {
        return new Fault(effect, status, body, headers, only, delay, elements, executed, bodyCut);
    }

    /**
     * Returns this fault with a wait before it.
     *
     * @throws IllegalArgumentException if the delay is negative or above a day
     */
    public Fault delayed(Duration wait) {
        return new Fault(effect, status, body, headers, action, wait, elements, executed, bodyCut);
    }

    /** Returns this fault, after the request was carried out in full: only its response is lost. */
    public Fault afterExecution() {
        return new Fault(effect, status, body, headers, action, delay, elements, true, bodyCut);
    }

    /**
     * Returns this fault, the body of whose response ends in its middle, and the connection with it. A true response is
     * cut after {@link #slow} or {@link #relabelled}.
     */
    public Fault cutBody() {
        return new Fault(effect, status, body, headers, action, delay, elements, executed, true);
    }

    /**
     * Tells whether the fault can hit this request: the action is the same, or there is none and the request is not a
     * login.
     */
    public boolean appliesTo(SandboxRequest request) {
        return action == null ? request.action() != SandboxAction.LOGIN : action == request.action();
    }
}
