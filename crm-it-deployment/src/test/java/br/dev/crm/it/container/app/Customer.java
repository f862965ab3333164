package br.dev.crm.it.container.app;

import java.time.LocalDate;

/** A customer. */
public record Customer(String externalId, String name, LocalDate since) {}
