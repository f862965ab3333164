package br.dev.crm.transport.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientSetupTest {

    @Test
    void offersNoProtocolOlderThanTls12() {
        assertThat(ClientSetup.fromTls12("TLSv1.3", "TLSv1.2", "TLSv1.1", "TLSv1", "SSLv3", "SSLv2Hello"))
                .containsExactly("TLSv1.3", "TLSv1.2");
    }
}
