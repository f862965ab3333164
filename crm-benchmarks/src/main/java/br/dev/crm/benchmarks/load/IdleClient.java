package br.dev.crm.benchmarks.load;

import br.dev.crm.benchmarks.contract.Peer;
import br.dev.crm.benchmarks.contract.PeerSettings;
import br.dev.crm.benchmarks.data.Protocol;
import br.dev.crm.benchmarks.peer.PeerKind;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** What a client holds that has made one call and waits for the next: threads, and bytes of the heap. */
final class IdleClient {
    private static final int CLIENTS = 20;

    private IdleClient() {}

    /** Returns threads of twenty clients and bytes of one, as two numbers. */
    static String measure(PeerKind kind, PeerSettings settings) throws Exception {
        // The first one loads classes and fills the caches of the libraries, which later ones share.
        List<Peer> clients = new ArrayList<>();
        clients.add(used(kind, settings));
        int threads = threads();
        long heap = heap();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(used(kind, settings));
        }
        long bytes = (heap() - heap) / CLIENTS;
        int more = threads() - threads;
        for (Peer client : clients) {
            client.close();
        }
        return more + " " + bytes;
    }

    private static Peer used(PeerKind kind, PeerSettings settings) throws Exception {
        Peer peer = kind.open(settings);
        peer.login();
        Operations.checkFound(peer.find(Protocol.KEY));
        return peer;
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
