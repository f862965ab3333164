package br.dev.crm.examples;

import java.time.LocalDate;

/**
 * A customer as this program needs it. The component names are the field names of the CRM; fields that are not here are
 * not read.
 *
 * @param externalId the key that the customer has in the ERP
 * @param code the code that people see
 * @param name the full name
 * @param tradingName the name on the sign
 * @param birthDate of a person; null for a company
 */
public record CustomerRecord(String externalId, String code, String name, String tradingName, LocalDate birthDate) {}
