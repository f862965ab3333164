package br.dev.crm.event;

import br.dev.crm.http.Delivery;
import br.dev.crm.status.CrmStatus;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one attempt ended.
 *
 * @param attempt 1 for the first
 * @param status what the CRM responded with; null when no response came
 * @param delivery what is known of this attempt alone
 * @param elapsed since the attempt began
 */
public record AttemptEnd(int attempt, @Nullable CrmStatus status, Delivery delivery, Duration elapsed) {}
