/** What a sandbox does where the vendor states nothing, and what its resources accept. */
@NullMarked
package br.dev.crm.sandbox.settings;

import org.jspecify.annotations.NullMarked;
