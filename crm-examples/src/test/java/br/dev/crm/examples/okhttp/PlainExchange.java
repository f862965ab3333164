package br.dev.crm.examples.okhttp;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The last word before the wire. It takes off what OkHttp adds, hides the status from the interceptors above, which
 * would send a GET again at 503 and fail at 407, and refuses heads that OkHttp reads too kindly. An exception from here
 * closes the connection.
 */
final class PlainExchange implements Interceptor {
    static final String ENCODING = "Accept-Encoding";

    /** Keeps OkHttp from asking for gzip, which it does where the field is missing. */
    static final String TO_BE_TAKEN_OFF = "";

    private static final int NOTHING_SPECIAL = 200;

    /** What is longer than these digits is no length of a body. */
    private static final String LENGTH = "[0-9]{1,18}";

    @Override
    public Response intercept(Chain chain) throws IOException {
        OkHttpCall call = OkHttpCall.of(chain.call());
        if (call.connectionIsUsed() && hasEnded(chain.connection().socket())) {
            throw new StaleConnectionException();
        }
        Response response = chain.proceed(asGiven(chain.request()));
        String doubt = doubt(response);
        if (doubt != null) {
            // Else OkHttp would look for the rest of the body and keep the connection.
            chain.call().cancel();
            response.close();
            throw new IOException(doubt);
        }
        call.received(response.code());
        return response.newBuilder().code(NOTHING_SPECIAL).build();
    }

    private static Request asGiven(Request request) {
        return TO_BE_TAKEN_OFF.equals(request.header(ENCODING))
                ? request.newBuilder().removeHeader(ENCODING).build()
                : request;
    }

    /**
     * OkHttp looks for itself only after ten seconds of rest. A connection on which a byte waits is of no use, either.
     */
    private static boolean hasEnded(Socket socket) throws IOException {
        int before = socket.getSoTimeout();
        socket.setSoTimeout(1);
        try {
            int unused = socket.getInputStream().read();
            return true;
        } catch (SocketTimeoutException e) {
            socket.setSoTimeout(before);
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static String doubt(Response response) {
        if (response.code() < 200 || response.code() > 599) {
            return "The status is " + response.code();
        }
        List<String> lengths =
                response.headers("Content-Length").stream().distinct().toList();
        boolean isKnown =
                lengths.isEmpty() || (lengths.size() == 1 && lengths.get(0).matches(LENGTH));
        return isKnown ? null : "The length of the body is not clear";
    }
}
