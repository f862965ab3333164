package br.dev.crm.sandbox.internal.ledger;

/** A resource that has a ledger, and the field of its records that holds the key. */
public record LedgerName(String service, String resource, String keyField) {}
