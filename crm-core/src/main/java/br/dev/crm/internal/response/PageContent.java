package br.dev.crm.internal.response;

import java.util.List;

/**
 * What the body of a page holds.
 *
 * @param records the records as JSON, each for itself
 * @param envelope the object around them without them, as JSON; empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // handed on and never compared
public record PageContent(List<byte[]> records, byte[] envelope) {}
