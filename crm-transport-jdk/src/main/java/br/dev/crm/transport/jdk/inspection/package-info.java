/** What looks at the bytes of TLS connections before the JDK's parser does: see {@link InspectedSslContext}. */
@NullMarked
package br.dev.crm.transport.jdk.inspection;

import org.jspecify.annotations.NullMarked;
