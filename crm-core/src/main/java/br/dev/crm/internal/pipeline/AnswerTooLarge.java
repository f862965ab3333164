package br.dev.crm.internal.pipeline;

import java.io.Serial;

/** Says that a success came with a longer body than the client accepts: the request was executed all the same. */
final class AnswerTooLarge extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Attempt.Answered answer;

    AnswerTooLarge(Attempt.Answered answer, int mostBytes) {
        super("The answer has more than " + mostBytes + " bytes");
        this.answer = answer;
    }

    /** Returns the answer, without its body. */
    Attempt.Answered answer() {
        return answer;
    }
}
