package br.dev.crm.spi.session;

import java.net.URI;

/**
 * Whose session it is. A session is never used for another key.
 *
 * @param loginUri where the credentials are sent
 * @param tenant alias of the company
 * @param username whose credentials
 */
public record SessionKey(URI loginUri, String tenant, String username) {}
