package br.dev.crm.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryCheckTest {
    @ParameterizedTest
    @CsvSource({
        "5.6.5,false", "5.6.6,false", "5.7,false", "6.0.0,false", "5.10.1,false", "5.6.5.redhat-1,false",
        "5.6.4,true", "5.5.9,true", "5.6,true", "4.9.9,true", "5.6.5-beta1,true", "UNAVAILABLE,false"
    })
    void tellsAnOlderVersion(String version, boolean older) {
        assertThat(LibraryCheck.CLIENT.isOlder(version)).isEqualTo(older);
    }

    @Test
    void takesAnUnknownVersionAsFine() {
        assertThat(LibraryCheck.CLIENT.isOlder(null)).isFalse();
    }

    @Test
    void namesALibraryThatIsMissing() {
        assertThat(LibraryCheck.reason(ClassLoader.getPlatformClassLoader()))
                .contains("httpclient5 is missing: add org.apache.httpcomponents.client5:httpclient5:5.6.5 or newer.");
    }

    @Test
    void findsBothLibrariesHere() {
        assertThat(LibraryCheck.reason(getClass().getClassLoader())).isEmpty();
    }
}
