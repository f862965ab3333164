package br.dev.crm.examples.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import br.dev.crm.spi.json.CodecSettings;
import br.dev.crm.spi.json.JsonCodec;
import br.dev.crm.spi.json.JsonInput;
import br.dev.crm.spi.json.JsonOutput;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The worked example of the testkit's README honours annotations, and is as short as the page says. */
public class JacksonCodecTest {
    private static final Path CODEC = Path.of("src/test/java/br/dev/crm/examples/jackson");

    /** A record with a name that Jackson gives, and a getter that is no component. */
    public record Renamed(@JsonProperty("e-mail") String address, int count) {
        public String getDomain() {
            return "not a member";
        }
    }

    @Test
    void annotationsOfJacksonGoOnWorking() throws IOException {
        try (JsonCodec codec = new JacksonCodecProvider().create(CodecSettings.defaults())) {
            String json = "{\"e-mail\":\"a@b\",\"count\":1}";
            JsonOutput out = new JsonOutput();

            Object read = codec.bind(Renamed.class).read(JsonInput.of(json.getBytes(StandardCharsets.UTF_8)));
            codec.bind(Renamed.class).write(read, out);

            assertEquals(new Renamed("a@b", 1), read);
            assertEquals(json, new String(out.toByteArray(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theCodecHasAtMost300LinesOfCode() throws IOException {
        long lines = 0;
        try (Stream<Path> files = Files.list(CODEC)) {
            for (Path file :
                    files.filter(each -> !each.toString().endsWith("Test.java")).toList()) {
                List<String> all = Files.readAllLines(file);
                lines += all.stream()
                        .map(String::strip)
                        .filter(JacksonCodecTest::isCode)
                        .count();
            }
        }
        assertTrue(lines > 100 && lines <= 300, "The codec has " + lines + " lines of code");
    }

    private static boolean isCode(String line) {
        return !line.isEmpty()
                && Stream.of("package ", "import ", "//", "/*", "*").noneMatch(line::startsWith);
    }
}
