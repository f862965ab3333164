package br.dev.crm.sandbox.internal.filter;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes percent-encoded UTF-8, strictly. */
final class PercentDecoder {
    private PercentDecoder() {}

    /**
     * Returns the decoded text.
     *
     * @param position where the text begins in the filter, counted from 1
     * @throws FilterSyntaxException if a percent sign is not followed by two hexadecimal digits, or the bytes are not
     *     UTF-8
     */
    static String decode(String text, int position) throws FilterSyntaxException {
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next > '~') {
                throw new FilterSyntaxException("a character that is not ASCII", position + i);
            }
            if (next != '%') {
                bytes.put((byte) next);
                continue;
            }
            int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (high < 0 || low < 0) {
                throw new FilterSyntaxException("'%' without two hexadecimal digits", position + i);
            }
            bytes.put((byte) (high * 16 + low));
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new FilterSyntaxException("bytes that are not UTF-8", position);
        }
    }
}
