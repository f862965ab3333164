package br.dev.crm.sandbox.internal.store;

/** The table of a record. Tenants do not see each other. */
public record TableName(String tenant, String service, String resource) {}
