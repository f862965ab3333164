package br.dev.crm.benchmarks.load;

import br.dev.crm.benchmarks.contract.NotOffered;
import br.dev.crm.benchmarks.contract.Peer;
import br.dev.crm.benchmarks.contract.PeerSettings;
import br.dev.crm.benchmarks.peer.PeerKind;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The measured process: one peer in a JVM of its own, so that neither its code nor its bytes are mixed with another's.
 * It does what it is told on its input, line by line, and ends when its input ends.
 */
public final class PeerProgram {
    /** What every line of a response begins with; others are the libraries'. */
    public static final String ANSWER = "#peer";

    private static final Duration MOST_WARM_UP = Duration.ofSeconds(20);

    private final PeerKind kind;
    private final PeerSettings settings;
    private final Round round = new Round();
    private final Peer peer;

    private PeerProgram(PeerKind kind, PeerSettings settings) throws Exception {
        this.kind = kind;
        this.settings = settings;
        this.peer = kind.open(settings);
        peer.login();
    }

    /**
     * Takes the name of the peer, the server, and how many connections there may be. Understands {@code verify
     * WORKLOAD}, {@code warm WORKLOAD CALLS}, {@code measure WORKLOAD MILLIS SIZE} and {@code idle}.
     */
    public static void main(String[] arguments) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            PeerSettings settings = new PeerSettings(URI.create(arguments[1]), Integer.parseInt(arguments[2]));
            PeerProgram program = new PeerProgram(PeerKind.valueOf(arguments[0]), settings);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                System.out.println(ANSWER + " " + program.response(line.split(" ", -1)));
            }
        } catch (Exception | LinkageError e) {
            System.out.println(ANSWER + " " + failure(e));
        }
        System.exit(0);
    }

    private String response(String[] words) {
        try {
            return "ok " + responseTo(words);
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            return failure(e);
        }
    }

    private String responseTo(String[] words) throws Exception {
        if (words[0].equals("idle")) {
            return IdleClient.measure(kind, settings);
        }
        Workload workload = Workload.valueOf(words[1]);
        if (words[0].equals("verify")) {
            Operations.verify(peer, workload);
            return "verified";
        }
        if (words[0].equals("warm")) {
            return warmUp(Operations.of(workload, peer, 1), Integer.parseInt(words[2]));
        }
        Duration length = Duration.ofMillis(Long.parseLong(words[2]));
        return measure(workload, length, Integer.parseInt(words[3])).line();
    }

    /** Makes so many calls, or as many as there is time for. */
    private static String warmUp(Operation operation, int calls) throws Exception {
        long end = System.nanoTime() + MOST_WARM_UP.toNanos();
        int made = 0;
        while (made < calls && System.nanoTime() < end) {
            operation.run();
            made++;
        }
        return "" + made;
    }

    private Cost measure(Workload workload, Duration length, int size) throws Exception {
        Operation operation =
                workload == Workload.BUILD ? Operations.build(kind, settings) : Operations.of(workload, peer, size);
        switch (workload.fanout()) {
            case PLATFORM_THREADS -> {
                try (CallerThreads callers = CallerThreads.ofPlatformThreads(size)) {
                    return round.measure(callers.loop(operation), length);
                }
            }
            case VIRTUAL_THREADS -> {
                try (CallerThreads callers = CallerThreads.ofVirtualThreads(size)) {
                    return round.measure(callers.loop(operation), length);
                }
            }
            case ASYNCHRONOUS -> {
                return round.measure(InFlight.loop(peer, size), length);
            }
            default -> {
                return round.measure(Round.inTurn(operation), length);
            }
        }
    }

    private static String failure(Throwable failure) {
        String message = failure instanceof NotOffered || failure instanceof UnexpectedResponseException
                ? failure.getMessage()
                : String.valueOf(failure);
        return "failed " + message.replaceAll("\\s+", " ");
    }
}
