package br.dev.crm.filter;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Percent-encoded UTF-8. */
final class PercentEncoding {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    /**
     * Returns the text with every character outside of ASCII, {@code %}, and each of the others encoded.
     *
     * @param text without unpaired surrogates
     */
    static String encode(String text, String others) {
        StringBuilder encoded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c < 0x80 && c != '%' && others.indexOf(c) < 0) {
                encoded.append((char) c);
                return;
            }
            for (byte single : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                encoded.append('%');
                HEX.toHexDigits(encoded, single);
            }
        });
        return encoded.toString();
    }

    /**
     * Returns what an ASCII text stands for, or null when a {@code %} is not followed by two hexadecimal digits or the
     * bytes are not UTF-8.
     */
    static @Nullable String decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next != '%') {
                bytes.write(next);
                continue;
            }
            if (i + 2 >= text.length()
                    || !HexFormat.isHexDigit(text.charAt(i + 1))
                    || !HexFormat.isHexDigit(text.charAt(i + 2))) {
                return null;
            }
            bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
