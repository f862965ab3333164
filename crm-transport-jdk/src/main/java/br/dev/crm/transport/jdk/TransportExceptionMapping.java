package br.dev.crm.transport.jdk;

import br.dev.crm.http.Delivery;
import br.dev.crm.spi.UnquotedException;
import br.dev.crm.spi.http.TransportException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/**
 * Says what a failure of {@code java.net.http} means for the request. The client quotes what it cannot read of a
 * response: a status line, a field, the session. Only texts that are known to quote nothing are passed on.
 */
final class TransportExceptionMapping {
    private static final List<Class<? extends Exception>> FREE = List.of(
            SocketException.class,
            UnknownHostException.class,
            ClosedChannelException.class,
            HttpTimeoutException.class,
            SSLException.class,
            GeneralSecurityException.class,
            InterruptedException.class);

    /** Where the words for sockets come from, those of the operating system included; and our own. */
    private static final List<String> FREE_THROWERS = List.of("sun.nio.ch.", "br.dev.crm.");

    private static final Pattern FREE_TEXT = Pattern.compile("EOF reached while reading"
            + "|HTTP/1\\.1 header parser received no bytes"
            + "|chunked transfer encoding, state: \\w+"
            + "|fixed content-length: \\d+, bytes received: \\d+"
            + "|Header size too big: \\d+ > \\d+"
            + "|http1_0 content, bytes received: \\d+"
            + "|Too many interim responses received: \\d+ > \\d+"
            + "|Tunnel failed, got: \\d+"
            + "|proxy tunneling CONNECT request timed out"
            + "|selector manager closed|closed|subscription cancelled|Request cancelled|shutdownNow"
            + "|Connection reset( by peer)?|Broken pipe");

    /** What the client's texts begin with, by what they mean. */
    private static final Map<String, String> MEANINGS = new LinkedHashMap<>();

    static {
        MEANINGS.put("parsing HTTP/1.1 status line", "it ends within its status line");
        MEANINGS.put("parsing HTTP/1.1 header", "it ends within a field of its head");
        MEANINGS.put("HTTP/1.1 parser receiving", "it ends within its head");
        MEANINGS.put("Invalid status line", "its status line is none of HTTP/1.1");
        MEANINGS.put("Bad trailing char", "its status line is none of HTTP/1.1");
        MEANINGS.put("Unexpected \"", "a line of its head does not end as it must");
        MEANINGS.put("Invalid header name", "a field of its head has a name that is none");
        MEANINGS.put("Invalid header value", "a field of its head has characters that none may have");
        MEANINGS.put("For input string", "a number in its head is none");
        MEANINGS.put("Illegal character in chunk size", "the size of a chunk is no number");
        MEANINGS.put("invalid chunk header", "a chunk has no size");
        MEANINGS.put("Chunk header size too long", "the size of a chunk is too long");
    }

    private TransportExceptionMapping() {}

    static TransportException beforeHeaders(Throwable failure) {
        Throwable cause = unquoted(failure);
        if (failure instanceof HttpConnectTimeoutException) {
            return TransportException.timeout("No connection in time", Delivery.NOT_SENT, cause);
        }
        if (failure instanceof HttpTimeoutException) {
            return TransportException.timeout("No response in time", Delivery.UNKNOWN, cause);
        }
        if (failure instanceof InterruptedException) {
            return TransportException.unknown("Interrupted while waiting for the response", cause);
        }
        String reason = reason(failure);
        if (failure instanceof SSLHandshakeException) {
            return TransportException.notSent("No TLS connection: " + reason, cause);
        }
        // The client throws ConnectException for whatever goes wrong before a connection stands, and only for that.
        if (failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof UnresolvedAddressException) {
            return TransportException.notSent("No connection: " + reason, cause);
        }
        return TransportException.unknown("No response: " + reason, cause);
    }

    static TransportException inBody(Throwable failure) {
        return TransportException.unknown("The response broke off: " + reason(failure), unquoted(failure));
    }

    /** Returns the failure to be the cause of another, without what it quotes. */
    static Throwable unquoted(Throwable failure) {
        return UnquotedException.of(failure, TransportExceptionMapping::isFree);
    }

    /** Returns what went wrong. An unresolved host, for one, has no words but a cause without any either. */
    static String reason(Throwable failure) {
        String meaning = meaning(failure);
        String text = UnquotedException.text(failure, TransportExceptionMapping::isFree)
                .orElse("");
        if (!meaning.isEmpty()) {
            return text.isEmpty() ? meaning : meaning + ", " + text;
        }
        if (!text.isEmpty()) {
            return text;
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }

    private static String meaning(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String text = String.valueOf(cause.getMessage());
            for (Map.Entry<String, String> meaning : MEANINGS.entrySet()) {
                if (text.startsWith(meaning.getKey())) {
                    return meaning.getValue();
                }
            }
        }
        return "";
    }

    private static boolean isFree(Throwable failure) {
        if (FREE.stream().anyMatch(kind -> kind.isInstance(failure))
                || FREE_TEXT.matcher(String.valueOf(failure.getMessage())).matches()) {
            return true;
        }
        StackTraceElement[] frames = failure.getStackTrace();
        return frames.length > 0 && FREE_THROWERS.stream().anyMatch(frames[0].getClassName()::startsWith);
    }
}
