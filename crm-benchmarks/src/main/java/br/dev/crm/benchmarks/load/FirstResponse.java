package br.dev.crm.benchmarks.load;

import br.dev.crm.benchmarks.contract.Peer;
import br.dev.crm.benchmarks.contract.PeerSettings;
import br.dev.crm.benchmarks.data.Protocol;
import br.dev.crm.benchmarks.peer.PeerKind;
import java.net.URI;

/** A program that makes one client and one call and ends: what a command line or a job waits for. */
public final class FirstResponse {
    /** What its one line of output begins with; the CPU time follows. */
    public static final String DONE = "#done";

    private FirstResponse() {}

    /** Takes the name of the peer and the server. */
    public static void main(String[] arguments) throws Exception {
        Peer peer = PeerKind.valueOf(arguments[0]).open(new PeerSettings(URI.create(arguments[1]), 1));
        peer.login();
        Operations.checkFound(peer.find(Protocol.KEY));
        System.out.println(DONE + " now");
        long cpu =
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
        System.out.println(DONE + " " + cpu);
        System.exit(0);
    }
}
