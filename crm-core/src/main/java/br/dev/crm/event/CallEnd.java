package br.dev.crm.event;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended.
 *
 * @param failure what its caller gets thrown, a {@link br.dev.crm.error.CrmException} unless code of the user failed,
 *     such as a supplier of credentials; null when it has its response
 * @param attempts how often the request was sent, or tried to be; 0 when it never came to that
 * @param elapsed since the call began, waits and logins included
 */
public record CallEnd(@Nullable Throwable failure, int attempts, Duration elapsed) {}
