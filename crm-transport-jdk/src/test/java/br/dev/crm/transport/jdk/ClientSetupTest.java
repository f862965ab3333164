package br.dev.crm.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class ClientSetupTest {
    private static final String LOG = "jdk.httpclient.HttpClient.log";

    @Test
    void offersNoProtocolOlderThanTls12() {
        assertThat(ClientSetup.fromTls12("TLSv1.3", "TLSv1.2", "TLSv1.1", "TLSv1", "SSLv3", "SSLv2Hello"))
                .containsExactly("TLSv1.3", "TLSv1.2");
    }

    @Test
    void knowsWhenTheClientLogsWhatNobodyShouldRead() {
        assertThat(ClientSetup.revealsSecrets()).isFalse();
        for (String property : List.of("headers", "requests,Content", "errors", "trace, all")) {
            assertThat(with(LOG, property)).as(property).isTrue();
        }
        assertThat(with(LOG, "requests,trace,ssl,frames:all,channel")).isFalse();
        assertThat(with("jdk.internal.httpclient.debug", "true")).isTrue();

        Logger debugger = Logger.getLogger("jdk.internal.httpclient.debug");
        debugger.setLevel(Level.FINE);
        try {
            assertThat(ClientSetup.revealsSecrets()).isTrue();
        } finally {
            debugger.setLevel(null);
        }
    }

    private static boolean with(String property, String value) {
        String before = System.getProperty(property);
        System.setProperty(property, value);
        try {
            return ClientSetup.revealsSecrets();
        } finally {
            if (before == null) {
                System.clearProperty(property);
            } else {
                System.setProperty(property, before);
            }
        }
    }
}
