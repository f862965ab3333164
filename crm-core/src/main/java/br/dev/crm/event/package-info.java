/** What a client tells about its calls while they run, for metrics, traces and alarms. */
@NullMarked
package br.dev.crm.event;

import org.jspecify.annotations.NullMarked;
