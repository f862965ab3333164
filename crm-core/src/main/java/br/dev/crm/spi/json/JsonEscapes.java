package br.dev.crm.spi.json;

import java.nio.charset.StandardCharsets;

/** What the escapes inside of a string stand for. */
final class JsonEscapes {
    private JsonEscapes() {}

    /** Returns these bytes, which were checked, as the text that they mean. */
    static String resolve(byte[] buffer, int start, int stop) {
        StringBuilder text = new StringBuilder(stop - start);
        int plain = start;
        int p = start;
        while (p < stop) {
            if (buffer[p] != '\\') {
                p++;
                continue;
            }
            text.append(new String(buffer, plain, p - plain, StandardCharsets.UTF_8));
            char kind = (char) buffer[p + 1];
            p += 2;
            switch (kind) {
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'u' -> {
                    int unit = 0;
                    for (int i = 0; i < 4; i++) {
                        unit = unit << 4 | Character.digit(buffer[p++], 16);
                    }
                    text.append((char) unit);
                }
                default -> text.append(kind);
            }
            plain = p;
        }
        return text.append(new String(buffer, plain, stop - plain, StandardCharsets.UTF_8))
                .toString();
    }
}
