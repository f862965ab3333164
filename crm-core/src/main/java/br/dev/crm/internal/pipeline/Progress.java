package br.dev.crm.internal.pipeline;

import br.dev.crm.CrmRequest;
import br.dev.crm.error.CallFacts;
import br.dev.crm.error.CancelledException;
import br.dev.crm.error.CrmException;
import br.dev.crm.error.Curl;
import br.dev.crm.error.DeadlineExceededException;
import br.dev.crm.error.Delivery;
import br.dev.crm.error.ErrorCode;
import br.dev.crm.error.TransportFailureException;
import org.jspecify.annotations.Nullable;

/** How far a call has come: what its decisions and its exceptions need to know. Used by one thread at a time. */
final class Progress {
    static final String INTERRUPTED = "The call was cancelled, or its thread interrupted";

    private final CrmRequest<?> request;
    private final Deadline deadline;
    private @Nullable Curl curl;

    /** How often the request was sent or tried to be. */
    private int sent;

    /** The same without the repeat after a new login, which the policy does not count. */
    private int counted;

    private boolean loggedInAgain;
    private Delivery delivery = Delivery.NOT_SENT;

    /** Whether an answer came that does not say if the request was executed, such as 500. */
    private boolean doubtful;

    Progress(CrmRequest<?> request, Deadline deadline) {
        this.request = request;
        this.deadline = deadline;
    }

    /** The request can be written from now on. */
    void canBeWritten(Curl command) {
        this.curl = command;
    }

    void attemptStarted() {
        sent++;
        counted++;
    }

    void attemptEnded(Attempt attempt) {
        if (attempt instanceof Attempt.Answered answered) {
            delivery = delivery == Delivery.UNKNOWN ? Delivery.UNKNOWN : Delivery.ANSWERED;
            doubtful |= isDoubtful(answered);
        } else {
            boolean unknown = ((Attempt.Lost) attempt).exception().delivery() == Delivery.UNKNOWN;
            delivery = unknown ? Delivery.UNKNOWN : notExecuted();
        }
    }

    void loggedInAgain() {
        loggedInAgain = true;
        counted--;
    }

    /** The answer says that the request was executed, whatever became of earlier attempts. */
    void executed() {
        delivery = Delivery.ANSWERED;
    }

    int sent() {
        return sent;
    }

    int counted() {
        return counted;
    }

    boolean hasLoggedInAgain() {
        return loggedInAgain;
    }

    /** Whether an attempt may have been executed whose answer does not say so. */
    boolean maybeExecuted() {
        return notExecuted() == Delivery.UNKNOWN;
    }

    CallFacts facts() {
        return new CallFacts(request.toString(), delivery, sent, deadline.elapsed(), curl);
    }

    /** The facts when it is the login that failed: the request itself was not sent, not by this attempt. */
    CallFacts factsOfLogin() {
        return new CallFacts("login before " + request, notExecuted(), sent, deadline.elapsed(), curl);
    }

    CrmException deadlinePassed() {
        return new DeadlineExceededException("The deadline of " + deadline.limit() + " has passed", facts(), null);
    }

    CrmException noPlace() {
        return deadline.hasPassed()
                ? deadlinePassed()
                : tooLate("No place among the calls in flight became free in time");
    }

    CrmException noTurn() {
        return tooLate("The rate limiter has no turn in the time that is left");
    }

    CrmException cancelled(String message, @Nullable Throwable cause) {
        return new CancelledException(message, facts(), cause);
    }

    private CrmException tooLate(String message) {
        delivery = notExecuted();
        ErrorCode code = delivery == Delivery.NOT_SENT ? ErrorCode.NOT_ADMITTED : ErrorCode.DELIVERY_UNKNOWN;
        return new TransportFailureException(code, message, facts(), true, null);
    }

    private static boolean isDoubtful(Attempt.Answered answered) {
        return switch (answered.status().meaning()) {
            case CONFLICT, SERVER_FAULT, GATEWAY_FAULT -> true;
            default -> false;
        };
    }

    /** For an end that did not execute the request: earlier attempts may have. */
    private Delivery notExecuted() {
        return delivery == Delivery.UNKNOWN || doubtful ? Delivery.UNKNOWN : Delivery.NOT_SENT;
    }
}
