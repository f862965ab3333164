package br.dev.crm.sandbox.junit;

/** The model of the tests. Models and what encloses them are public. */
public record SyncedCustomer(String externalId, String name) {}
