/** How requests are kept below a rate: a limiter that an application gives to its clients. */
@NullMarked
package br.dev.crm.spi.ratelimit;

import org.jspecify.annotations.NullMarked;
