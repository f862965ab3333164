package br.dev.crm.transport.apache.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Tls12OrNewerTest {

    @Test
    void offersNoProtocolOlderThanTls12() {
        assertThat(Tls12OrNewer.fromTls12("TLSv1.3", "TLSv1.2", "TLSv1.1", "TLSv1", "SSLv3", "SSLv2Hello"))
                .containsExactly("TLSv1.3", "TLSv1.2");
    }
}
