package br.dev.crm.sandbox.internal.store;

/** Where a record lives. Tenants see nothing of each other. */
public record TableName(String tenant, String service, String resource) {}
