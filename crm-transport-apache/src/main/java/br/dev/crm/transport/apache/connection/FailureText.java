package br.dev.crm.transport.apache.connection;

import br.dev.crm.spi.UnquotedException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.UnsupportedHttpVersionException;

/**
 * The words for a failure of HttpClient, which quotes what it cannot read of a response: a status line, a field, the
 * session. Only texts that are known to quote nothing are passed on.
 */
final class FailureText {
    private static final List<Class<? extends Exception>> FREE = List.of(
            SocketException.class,
            InterruptedIOException.class,
            UnknownHostException.class,
            ClosedChannelException.class,
            SSLException.class,
            GeneralSecurityException.class,
            NoHttpResponseException.class,
            ConnectionClosedException.class,
            MessageConstraintException.class,
            IllegalStateException.class);

    /** Where the words for sockets come from, those of the operating system included; and our own. */
    private static final List<String> FREE_THROWERS = List.of("sun.nio.ch.", "br.dev.crm.");

    private FailureText() {}

    /** Returns the failure to be the cause of another, without what it quotes. */
    static Throwable unquoted(Throwable failure) {
        return UnquotedException.of(failure, FailureText::isFree);
    }

    /** Returns what went wrong. */
    static String reason(Throwable failure) {
        return UnquotedException.text(failure, FailureText::isFree).orElseGet(() -> meaning(failure));
    }

    private static String meaning(Throwable failure) {
        Throwable root = failure;
        for (; root.getCause() != null; root = root.getCause()) {
            if (root.getMessage() != null) {
                break;
            }
        }
        if (root instanceof UnsupportedHttpVersionException) {
            return "it is of another version than HTTP/1";
        }
        if (root instanceof ParseException) {
            return String.valueOf(root.getMessage()).startsWith("Invalid header")
                    ? "a line of its head is no field"
                    : "its status line is none of HTTP/1.1";
        }
        return root.getClass().getSimpleName();
    }

    private static boolean isFree(Throwable failure) {
        if (FREE.stream().anyMatch(kind -> kind.isInstance(failure))) {
            return true;
        }
        StackTraceElement[] frames = failure.getStackTrace();
        return frames.length > 0 && FREE_THROWERS.stream().anyMatch(frames[0].getClassName()::startsWith);
    }
}
