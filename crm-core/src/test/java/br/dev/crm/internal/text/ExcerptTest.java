package br.dev.crm.internal.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes without values. */
class ExcerptTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"Ana\",\"n\":1.5,\"ok\":true,\"no\":null} | {\"name\":\"…\",\"n\":…,\"ok\":…,\"no\":null}",
                "\uFEFF{\"name\":\"Ana\"} | {\"name\":\"…\"}",
                ")]}',\\n{\"name\":\"Ana\"} | )]}',{\"name\":\"…\"}",
                "for(;;);[{\"name\":\"Ana\"}] | for(;;);[{\"name\":\"…\"}]",
                "while(1);[\"Ana\"] | while(1);[\"…\"]",
                "ana_cb({\"name\":\"Ana\"}); | …({\"name\":\"…\"}…",
                "{\"name\":\"Ana | {\"name\":\"…\"",
                "{\"name\":\"Padaria \"Ana\": 1} | {\"name\":\"…\"…\"…\"",
                "{\"name\":Ana,\"Ana\":1} | {\"name\":…,\"…\":…}",
                "[\"x\",\"Ana\":1] | [\"…\",\"…\":…]",
                "{'name':'Ana','x \"Ana\":1'} | {…:…,…\"…\":…}",
                "12345678901 | a number, 11 bytes",
                "-1.5e9 | a number, 6 bytes",
                "\"Ana\" | \"…\"",
                "Ana | text, 3 bytes",
                "OK. | text, 3 bytes",
                "name=Ana&doc=123 | fields of a form, 16 bytes",
                "Erro: {\"Ana\": 1} | text, 16 bytes",
                "<!DOCTYPE html><html lang=\"Ana\"><body>Ana<pre>{\"name\":\"Ana\"}</pre> | <!DOCTYPE><html><body>…<pre>…</pre>",
                "<?xml version=\"1.0\"?><cliente id=\"Ana\"><Ana>Ana</Ana> | …<…><…>…</…>",
                "<ana@padaria> | <…>",
                "<Ana | <…>",
                "< Ana | …",
            })
    void showsNoValue(String body, String shape) {
        assertThat(Excerpt.of(body.replace("\\n", "\n").getBytes(UTF_8))).isEqualTo(shape);
    }

    @Test
    void showsNoValueOfAnotherEncoding() {
        for (Charset charset : List.of(UTF_16, UTF_16LE, UTF_16BE)) {
            assertThat(Excerpt.of("{\"name\":\"Ana\"}".getBytes(charset)))
                    .startsWith("text of another encoding than UTF-8, ");
        }
        assertThat(Excerpt.of("{\"name\":\"João\"}".getBytes(ISO_8859_1))).isEqualTo("{\"name\":\"…\"}");
    }

    @Test
    void showsTheBeginningOfALongBody() {
        assertThat(Excerpt.of(("[\"" + "x".repeat(200) + "\"]").getBytes(UTF_8)))
                .isEqualTo("[\"…\"…");
        assertThat(Excerpt.of("9".repeat(200).getBytes(UTF_8))).isEqualTo("a number, 200 bytes");
        assertThat(Excerpt.of(" \n".getBytes(UTF_8))).isEmpty();
    }
}
