package br.dev.crm;

import static br.dev.crm.TestClient.CUSTOMERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.dev.crm.document.Document;
import br.dev.crm.error.CodecException;
import br.dev.crm.error.StatusException;
import br.dev.crm.http.HttpHeaders;
import br.dev.crm.request.Written;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.support.ManualTiming;
import br.dev.crm.support.ScriptedTransport;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A declared charset counts only where the bytes are not UTF-8, and an unknown one is an error of a read alone. */
class ResponseCharsetTest {
    private static final String NAME = "Padaria São João";
    private static final String LIST = "[{\"name\":\"" + NAME + "\"},{\"name\":\"漢😀\"}]";
    private static final String LATIN_LIST = "[{\"name\":\"" + NAME + "\"},{\"name\":\"José\"}]";

    private final ScriptedTransport transport = new ScriptedTransport();
    private final CrmResource<Document> customers =
            TestClient.builder(transport, new ManualTiming()).build().resource(CUSTOMERS, Document.class);

    private void respond(int status, byte[] body, String contentType) {
        HttpHeaders headers =
                HttpHeaders.builder().add("Content-Type", contentType).build();
        transport.then(request -> new HttpResponse(status, headers, oneByOne(body)));
    }

    /** So that every character comes in pieces. */
    private static InputStream oneByOne(byte[] body) {
        return new ByteArrayInputStream(body) {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(1, length));
            }
        };
    }

    private List<String> list() {
        return names(customers.list().stream());
    }

    private List<String> streamed() {
        try (Stream<Document> records = customers.stream()) {
            return names(records);
        }
    }

    private static List<String> names(Stream<Document> records) {
        return records.map(record -> record.text("name").orElseThrow()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=UTF-8",
                "application/json; charset=iso-8859-1",
                "application/json; charset=US-ASCII",
                "application/json; charset=\"unknown-1\"; x=y",
                "text/plain; charset="
            })
    void whatIsUtf8IsReadAsUtf8WhateverIsDeclared(String contentType) {
        byte[] body = LIST.getBytes(StandardCharsets.UTF_8);
        respond(200, body, contentType);
        respond(200, body, contentType);

        assertThat(list()).containsExactly(NAME, "漢😀");
        assertThat(streamed()).containsExactly(NAME, "漢😀");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ISO-8859-1 | application/json;charset=ISO-8859-1",
                "ISO-8859-1 | application/json; Charset=\"iso-8859-1\"",
                "windows-1252 | application/json; charset=windows-1252; x=y",
                "UTF-16 | application/json;charset=UTF-16"
            })
    void whatIsNotUtf8IsReadInTheDeclaredCharset(String charset, String contentType) {
        byte[] body = LATIN_LIST.getBytes(Charset.forName(charset));
        respond(200, body, contentType);
        respond(200, body, contentType);

        assertThat(list()).containsExactly(NAME, "José");
        assertThat(streamed()).containsExactly(NAME, "José");
    }

    @Test
    void aLongBodyIsDecodedToItsEnd() {
        String json = "[" + "{\"name\":\"ç😀\"},".repeat(4_000) + "{\"name\":\"fim\"}]";
        respond(200, json.getBytes(Charset.forName("GB18030")), "application/json;charset=GB18030");

        assertThat(list()).hasSize(4_001).startsWith("ç😀").endsWith("ç😀", "fim");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json;charset=unknown-1,unknown-1",
        "application/json,UTF-8",
        "application/json;charset=US-ASCII,US-ASCII"
    })
    void aReadInNoKnownCharsetIsAnError(String contentType, String said) {
        byte[] body = LATIN_LIST.getBytes(StandardCharsets.ISO_8859_1);
        respond(200, body, contentType);
        respond(200, body, contentType);

        assertThatThrownBy(this::list)
                .isInstanceOf(CodecException.class)
                .hasMessageContaining(said)
                .hasMessageNotContaining("Padaria");
        assertThatThrownBy(this::streamed)
                .isInstanceOf(CodecException.class)
                .hasMessageContaining(said)
                .hasMessageNotContaining("Padaria");
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1,text/plain;charset=ISO-8859-1,Código já existe: José",
        "UTF-8,text/plain;charset=ISO-8859-1,Código já existe: José",
        "UTF-8,text/plain,Código já existe: José",
        "ISO-8859-1,text/plain,C\ufffddigo j\ufffd existe: Jos\ufffd",
        "ISO-8859-1,text/plain;charset=unknown-1,C\ufffddigo j\ufffd existe: Jos\ufffd",
    })
    void theTextOfAnErrorIsReadableAndItsStatusDecides(String charset, String contentType, String text) {
        respond(422, "Código já existe: José".getBytes(Charset.forName(charset)), contentType);

        StatusException failure = catchThrowableOfType(StatusException.class, this::list);

        assertThat(failure.status().code()).isEqualTo(422);
        assertThat(failure.responseText()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json;charset=ISO-8859-1,São",
        "application/json;charset=unknown-1,S\ufffdo",
        "application/json,S\ufffdo"
    })
    void aWriteIsDecidedByItsStatus(String contentType, String text) {
        respond(201, "{\"id\":\"7\",\"name\":\"São\"}".getBytes(StandardCharsets.ISO_8859_1), contentType);

        Written written = customers.create(Document.parse("{\"name\":\"a\"}"));

        assertThat(written.id()).contains("7");
        assertThat(written.responseText()).isEqualTo("{\"id\":\"7\",\"name\":\"" + text + "\"}");
    }
}
