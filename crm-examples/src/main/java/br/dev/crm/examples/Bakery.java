package br.dev.crm.examples;

/** The record of the README. */
public record Bakery(String externalId, String code, String name) {}
