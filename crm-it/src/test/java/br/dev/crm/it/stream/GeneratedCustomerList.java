package br.dev.crm.it.stream;

import br.dev.crm.it.support.ScriptedCrm;
import br.dev.crm.testkit.server.RawConnection;
import br.dev.crm.testkit.server.RecordedRequest;
import br.dev.crm.testkit.server.Responses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CRM's list of {@link GeneratedCustomer}s, made while it is sent: one page of it for a request that asks for a page,
 * and all of it in chunks for any other.
 */
final class GeneratedCustomerList implements ScriptedCrm.Service {
    private static final Pattern PAGE = Pattern.compile("\\?page=(\\d+)&size=(\\d+)");
    private static final int CHUNK = 64 * 1024;
    private static final byte[] CHUNKED_HEAD =
            ascii("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");

    private final int records;

    GeneratedCustomerList(int records) {
        this.records = records;
    }

    @Override
    public void serve(RecordedRequest request, RawConnection connection) throws IOException {
        Matcher page = PAGE.matcher(request.target());
        if (page.find()) {
            int size = Integer.parseInt(page.group(2));
            servePage(Integer.parseInt(page.group(1)) * size, size, connection);
        } else {
            serveAll(connection);
        }
    }

    private void servePage(int from, int size, RawConnection connection) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write('[');
        for (int number = from; number < Math.min(records, from + size); number++) {
            append(number, number > from, body);
        }
        body.write(']');
        connection.write(
                Responses.ok(body.toString(StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1));
    }

    private void serveAll(RawConnection connection) throws IOException {
        connection.write(CHUNKED_HEAD);
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes(ascii("{\"total\":" + records + ",\"items\":["));
        for (int number = 0; number < records; number++) {
            append(number, number > 0, chunk);
            if (chunk.size() >= CHUNK) {
                connection.write(framed(chunk));
                chunk.reset();
            }
        }
        chunk.writeBytes(ascii("],\"next\":null}"));
        connection.write(framed(chunk));
        connection.write(ascii("0\r\n\r\n"));
    }

    private static void append(int number, boolean behindAnother, ByteArrayOutputStream out) {
        if (behindAnother) {
            out.write(',');
        }
        out.writeBytes(GeneratedCustomer.at(number).json());
    }

    private static byte[] framed(ByteArrayOutputStream chunk) {
        ByteArrayOutputStream framed = new ByteArrayOutputStream(chunk.size() + 16);
        framed.writeBytes(ascii(Integer.toHexString(chunk.size()) + "\r\n"));
        framed.writeBytes(chunk.toByteArray());
        framed.writeBytes(ascii("\r\n"));
        return framed.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
