/** What the packages of this module share and nobody else sees. */
@NullMarked
package br.dev.crm.internal;

import org.jspecify.annotations.NullMarked;
