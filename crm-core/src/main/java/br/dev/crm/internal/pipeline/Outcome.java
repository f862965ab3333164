package br.dev.crm.internal.pipeline;

import br.dev.crm.error.Delivery;
import br.dev.crm.status.Meaning;

/** The part of an attempt's end that a decision depends on. */
sealed interface Outcome {

    /** An answer with this meaning. */
    record Answered(Meaning meaning) implements Outcome {}

    /** No answer; the delivery is {@link Delivery#NOT_SENT} or {@link Delivery#UNKNOWN}. */
    record Lost(Delivery delivery) implements Outcome {}
}
