/** What tests of a transport send with: settings, requests, and calls on threads of their own. */
@NullMarked
package br.dev.crm.testkit.call;

import org.jspecify.annotations.NullMarked;
