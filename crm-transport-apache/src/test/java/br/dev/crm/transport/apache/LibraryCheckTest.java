package br.dev.crm.transport.apache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryCheckTest {
    @ParameterizedTest
    @CsvSource({
        "5.4.4,false",
        "5.4.5,false",
        "5.5,false",
        "6.0.0,false",
        "5.10.1,false",
        "5.4.4.redhat-1,false",
        "5.4.3,true",
        "5.3,true",
        "4.9.9,true",
        "5.4.4-beta1,true",
        "UNAVAILABLE,false"
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
                .contains(
                        "httpclient5 is missing: remove its exclusion, or add org.apache.httpcomponents.client5:httpclient5:5.6.5. If it is there, its"
                                + " jar is damaged.");
    }

    @Test
    void missesTheThirdJarBeforeTheFirstCall() throws IOException {
        URL client = location("org.apache.hc.client5.http.HttpRoute");
        URL core = location("org.apache.hc.core5.http.HttpHost");
        try (URLClassLoader two = new URLClassLoader(new URL[] {client, core}, ClassLoader.getPlatformClassLoader())) {
            assertThat(LibraryCheck.reason(two))
                    .contains(
                            "httpcore5-h2 is missing: remove its exclusion, or add org.apache.httpcomponents.core5:httpcore5-h2:5.4.4. If it is there,"
                                    + " its jar is damaged.");
        }
    }

    @Test
    void recommendsWhatItIsTestedWith() throws IOException {
        assertThat(released("org/apache/hc/client5/version.properties")).isEqualTo(LibraryCheck.CLIENT.recommended());
        assertThat(released("org/apache/hc/core5/version.properties")).isEqualTo(LibraryCheck.CORE.recommended());
    }

    private static String released(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = LibraryCheckTest.class.getClassLoader().getResourceAsStream(file)) {
            properties.load(in);
        }
        return properties.getProperty("info.release");
    }

    private static URL location(String type) {
        try {
            return Class.forName(type).getProtectionDomain().getCodeSource().getLocation();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void findsAllLibrariesHere() {
        assertThat(LibraryCheck.reason(getClass().getClassLoader())).isEmpty();
    }
}
