package br.dev.crm.status;

import br.dev.crm.internal.text.AdviceBundle;
import java.util.List;
import java.util.Locale;

/**
 * What a response of the CRM says. The first nine are those that the vendor documents.
 *
 * <p>Constants may be added: a {@code switch} over them needs a {@code default}.
 */
public enum Meaning {
    /** 200: done. */
    SUCCESS,

    /** 201: the record was created. */
    CREATED,

    /** 400: the request failed and would fail again. */
    BAD_REQUEST,

    /** 401: not authorised; log in again. */
    UNAUTHORIZED,

    /** 409: a merge or constraint error; try again. */
    CONFLICT,

    /** 422: the entity cannot be processed. */
    UNPROCESSABLE,

    /** 429: more requests than the CRM allows. The request was not processed. */
    RATE_LIMITED,

    /** 500: a warning, or a temporary state; a case for the vendor's support if it lasts. */
    SERVER_FAULT,

    /**
     * 503: no permission to access. On this API it does not mean "temporarily unavailable": sending it again is of no
     * use.
     */
    NO_PERMISSION,

    /** 502 or 504, not documented by the vendor: something in front of the CRM had a passing fault. */
    GATEWAY_FAULT,

    /** Any other status, not documented by the vendor: it is taken for permanent. */
    UNDOCUMENTED;

    /** Returns whether the request was carried out. */
    public boolean isSuccess() {
        return this == SUCCESS || this == CREATED;
    }

    /**
     * Returns in one sentence what it means.
     *
     * @param locale Portuguese for Portuguese locales, English for all others
     */
    public String explanation(Locale locale) {
        return AdviceBundle.get(List.of("meaning." + name()), locale);
    }

    /**
     * Returns in one sentence what to do about it.
     *
     * @param locale Portuguese for Portuguese locales, English for all others
     */
    public String advice(Locale locale) {
        return AdviceBundle.get(List.of("advice." + name()), locale);
    }
}
