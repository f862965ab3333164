package br.dev.crm.internal.discovery;

import br.dev.crm.spi.http.HttpTransport;
import br.dev.crm.spi.http.HttpTransportProvider;
import br.dev.crm.spi.http.TransportSettings;
import br.dev.crm.support.ScriptedTransport;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Transports to be chosen from; none of them sends anything. */
final class TransportProviders {
    private TransportProviders() {}

    private abstract static class Named implements HttpTransportProvider {
        private final String name;
        private final int priority;

        Named(String name, int priority) {
            this.name = name;
            this.priority = priority;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int priority() {
            return priority;
        }

        @Override
        public HttpTransport create(TransportSettings settings) {
            return new ScriptedTransport();
        }
    }

    public static final class Low extends Named {
        public Low() {
            super("low", 10);
        }
    }

    public static final class High extends Named {
        public High() {
            super("high", 50);
        }
    }

    public static final class AsHigh extends Named {
        public AsHigh() {
            super("as-high", 50);
        }
    }

    public static final class Unavailable extends Named {
        public Unavailable() {
            super("unavailable", 50);
        }

        @Override
        public Optional<String> unavailableReason() {
            return Optional.of("its library is too old");
        }
    }

    public static final class Vulnerable extends Named {
        public Vulnerable() {
            super("vulnerable", 60);
        }

        @Override
        public List<String> warnings() {
            return List.of("its library 1.0 has the vulnerability CVE-1");
        }
    }

    public static final class Speechless extends Named {
        public Speechless() {
            super("speechless", 60);
        }

        @Override
        public List<String> warnings() {
            throw new IllegalStateException("speechless on purpose");
        }
    }

    public static final class Confused extends Named {
        public Confused() {
            super("confused", 50);
        }

        @Override
        public Optional<String> unavailableReason() {
            throw new IllegalStateException("confused on purpose");
        }
    }

    public static final class Throwing extends Named {
        public Throwing() {
            super(explode(() -> "thrown on purpose"), 50);
        }

        private static String explode(Supplier<String> message) {
            throw new IllegalStateException(message.get());
        }
    }

    /** Says nothing about its rank. */
    public static final class Users implements HttpTransportProvider {
        @Override
        public String name() {
            return "users";
        }

        @Override
        public HttpTransport create(TransportSettings settings) {
            return new ScriptedTransport();
        }
    }
}
