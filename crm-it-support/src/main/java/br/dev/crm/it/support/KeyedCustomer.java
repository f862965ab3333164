package br.dev.crm.it.support;

/** A record with a key of its own, as an integrator writes it. */
public record KeyedCustomer(String externalId, String name) {}
