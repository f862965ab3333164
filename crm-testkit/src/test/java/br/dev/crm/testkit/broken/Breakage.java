package br.dev.crm.testkit.broken;

import br.dev.crm.http.HttpHeaders;
import br.dev.crm.spi.http.HttpCall;
import br.dev.crm.spi.http.HttpRequest;
import br.dev.crm.spi.http.HttpResponse;
import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.TransportException;
import br.dev.crm.spi.http.TransportSettings;
import br.dev.crm.testkit.server.TrustingAll;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/** One thing that a transport must not do, over a transport that does not do it; and the contract tests that fail. */
enum Breakage {
    // First, because its calls hang and it takes longest.
    FORGETS_TO_ABORT("T44 T45 T46 T47 T48 T49 T51 T52 T68") {
        @Override
        void abort(HttpCall call) {}
    },
    LOSES_THE_SECOND_OF_TWO_FIELDS("T2") {
        @Override
        HttpRequest request(HttpRequest request, BrokenTransport transport) {
            HttpHeaders.Builder fields = HttpHeaders.builder();
            request.headers().forEach((name, value) -> {
                if (request.headers().first(name).orElseThrow().equals(value)) {
                    fields.add(name, value);
                }
            });
            return new HttpRequest(request.method(), request.uri(), fields.build(), request.body());
        }
    },
    ASKS_FOR_COMPRESSION("T2 T3") {
        @Override
        HttpRequest request(HttpRequest request, BrokenTransport transport) {
            return BrokenTransport.with(request, "Accept-Encoding", "gzip");
        }
    },
    THROWS_ON_A_STATUS("T10 T11 T14 T28 T69") {
        @Override
        HttpResponse send(BrokenCall call) throws TransportException {
            HttpResponse response = call.sendWell();
            if (response.status() >= 400) {
                BrokenTransport.discard(response);
                throw TransportException.unknown("Status " + response.status(), null);
            }
            return response;
        }
    },
    SENDS_AGAIN_ON_503("T11 T28") {
        @Override
        HttpResponse send(BrokenCall call) throws TransportException {
            HttpResponse response = call.sendWell();
            if (response.status() == 503) {
                BrokenTransport.discard(response);
                return call.sendWell();
            }
            return response;
        }
    },
    FOLLOWS_REDIRECTS("T12") {
        @Override
        HttpResponse send(BrokenCall call) throws TransportException {
            HttpResponse response = call.sendWell();
            if (response.status() / 100 == 3
                    && response.headers().first("Location").isPresent()) {
                BrokenTransport.discard(response);
                return call.sendWell(
                        URI.create(response.headers().first("Location").orElseThrow()));
            }
            return response;
        }
    },
    KEEPS_COOKIES("T13") {
        @Override
        HttpRequest request(HttpRequest request, BrokenTransport transport) {
            return transport.cookie == null ? request : BrokenTransport.with(request, "Cookie", transport.cookie);
        }

        @Override
        HttpResponse send(BrokenCall call) throws TransportException {
            HttpResponse response = call.sendWell();
            response.headers().first("Set-Cookie").ifPresent(cookie -> call.transport().cookie = cookie);
            return response;
        }
    },
    UNPACKS_A_BODY("T15 T68") {
        @Override
        HttpResponse send(BrokenCall call) throws TransportException {
            HttpResponse response = call.sendWell();
            if (!response.headers().all("Content-Encoding").contains("gzip")) {
                return response;
            }
            try {
                return new HttpResponse(response.status(), response.headers(), new GZIPInputStream(response.body()));
            } catch (IOException e) {
                throw TransportException.unknown("Not gzip", e);
            }
        }
    },
    SENDS_AGAIN_AFTER_A_FAILURE("T16 T39 T68") {
        @Override
        HttpResponse send(BrokenCall call) throws TransportException {
            try {
                return call.sendWell();
            } catch (TransportException e) {
                if (call.isAborted()) {
                    throw e;
                }
                return call.sendWell();
            }
        }
    },
    SAYS_NOT_SENT_AFTER_A_RESET("T16 T68") {
        @Override
        HttpResponse send(BrokenCall call) throws TransportException {
            try {
                return call.sendWell();
            } catch (TransportException e) {
                boolean reset = e.getCause() instanceof SocketException cause
                        && cause.getMessage().contains("reset");
                throw reset ? TransportException.notSent("Reset", e) : e;
            }
        }
    },
    TAKES_PART_OF_A_BODY_FOR_THE_WHOLE("T43 T68 T73 T74 T75") {
        @Override
        HttpResponse send(BrokenCall call) throws TransportException {
            HttpResponse response = call.sendWell();
            return new HttpResponse(response.status(), response.headers(), new ForgivingBody(response.body()));
        }
    },
    KEEPS_A_THREAD("T55") {
        @Override
        void close(HttpTransport transport) {
            transport.close();
            Thread left = new Thread(BrokenTransport::waitForEver, "left-behind");
            left.setDaemon(true);
            left.start();
        }
    },
    FORGETS_TO_CLOSE("T52 T53 T54 T55") {
        @Override
        void close(HttpTransport transport) {}
    },
    TRUSTS_EVERYBODY("T58 T59 T65") {
        @Override
        TransportSettings settings(TransportSettings settings) {
            return settings.withSslContext(TrustingAll.client());
        }
    };

    private final String broken;

    Breakage(String broken) {
        this.broken = broken;
    }

    /** Returns the numbers of the contract tests that fail. */
    Set<String> broken() {
        return new TreeSet<>(List.of(broken.split(" ")));
    }

    TransportSettings settings(TransportSettings settings) {
        return settings;
    }

    HttpRequest request(HttpRequest request, BrokenTransport transport) {
        return request;
    }

    HttpResponse send(BrokenCall call) throws TransportException {
        return call.sendWell();
    }

    void abort(HttpCall call) {
        call.abort();
    }

    void close(HttpTransport transport) {
        transport.close();
    }
}
