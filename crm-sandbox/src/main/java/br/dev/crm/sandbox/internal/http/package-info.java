/** The HTTP side: sessions, limits, permissions, faults and the two endpoints. */
@NullMarked
package br.dev.crm.sandbox.internal.http;

import org.jspecify.annotations.NullMarked;
