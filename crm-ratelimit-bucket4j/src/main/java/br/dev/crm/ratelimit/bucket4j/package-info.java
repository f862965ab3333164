/**
 * A {@link br.dev.crm.spi.ratelimit.RateLimiter} made of a Bucket4j token bucket: {@link TokenBucketLimiter}, set up by
 * a {@link RateLimit}.
 */
@NullMarked
package br.dev.crm.ratelimit.bucket4j;

import org.jspecify.annotations.NullMarked;
