package br.dev.crm;

import java.time.Duration;
import java.util.List;

/**
 * A list that was read whole.
 *
 * @param records all of them
 * @param attempts how often something was sent for it
 * @param elapsed what the calls took together
 */
record CompleteList<T>(List<T> records, int attempts, Duration elapsed) {}
