package br.dev.crm.benchmarks.load;

import br.dev.crm.benchmarks.contract.Peer;
import br.dev.crm.benchmarks.contract.PeerSettings;
import br.dev.crm.benchmarks.data.Customer;
import br.dev.crm.benchmarks.data.Protocol;
import br.dev.crm.benchmarks.peer.PeerKind;
import java.util.List;

/** What each workload does with a peer, every response checked. */
final class Operations {
    private static final Customer CUSTOMER = Customer.at(Customer.FOUND);

    private Operations() {}

    /** Returns the operation; the size is how many records a stream has. */
    static Operation of(Workload workload, Peer peer, int size) {
        return switch (workload) {
            case CREATE -> () -> create(peer);
            case LIST_1 -> () -> list(peer, 1);
            case LIST_100 -> () -> list(peer, 100);
            case LIST_10000 -> () -> list(peer, 10_000);
            case STREAM -> () -> stream(peer, size);
            case FIND, THREADS, VIRTUAL, ASYNC -> () -> find(peer);
            case BUILD -> throw new IllegalArgumentException("A build needs no peer");
        };
    }

    /** Returns the operation that makes a client and closes it. */
    static Operation build(PeerKind kind, PeerSettings settings) {
        return () -> {
            kind.open(settings).close();
            return 1;
        };
    }

    /** Checks every value of every kind of response once, which would be too dear while it is measured. */
    static void verify(Peer peer, Workload workload) throws Exception {
        switch (workload) {
            case CREATE -> create(peer);
            case LIST_1 -> verifyList(peer, 1);
            case LIST_100 -> verifyList(peer, 100);
            case LIST_10000 -> verifyList(peer, 10_000);
            case STREAM -> verifyStream(peer, Customer.DISTINCT);
            default -> UnexpectedResponseException.unlessEqual("the record", CUSTOMER, peer.find(Protocol.KEY));
        }
    }

    private static int create(Peer peer) throws Exception {
        UnexpectedResponseException.unlessEqual("the id", Protocol.CREATED_ID, peer.create(CUSTOMER));
        return 1;
    }

    private static int find(Peer peer) throws Exception {
        checkFound(peer.find(Protocol.KEY));
        return 1;
    }

    static void checkFound(Customer found) throws UnexpectedResponseException {
        UnexpectedResponseException.unlessEqual("the name", CUSTOMER.name(), found.name());
    }

    private static int list(Peer peer, int size) throws Exception {
        List<Customer> customers = peer.list(size);
        UnexpectedResponseException.unlessEqual("the length of the list", size, customers.size());
        long last = (size - 1L) % Customer.DISTINCT;
        UnexpectedResponseException.unlessEqual(
                "the last number", last, customers.get(size - 1).number());
        return 1;
    }

    private static void verifyList(Peer peer, int size) throws Exception {
        List<Customer> customers = peer.list(size);
        UnexpectedResponseException.unlessEqual("the length of the list", size, customers.size());
        for (int i = 0; i < size; i++) {
            UnexpectedResponseException.unlessEqual("the record at " + i, Customer.at(i), customers.get(i));
        }
    }

    private static int stream(Peer peer, int size) throws Exception {
        long[] countAndSum = new long[2];
        peer.stream(size, customer -> {
            countAndSum[0]++;
            countAndSum[1] += customer.number();
        });
        long block = Customer.DISTINCT * (Customer.DISTINCT - 1L) / 2;
        UnexpectedResponseException.unlessEqual("the length of the stream", (long) size, countAndSum[0]);
        UnexpectedResponseException.unlessEqual(
                "the sum of the numbers", size / Customer.DISTINCT * block, countAndSum[1]);
        return size;
    }

    private static void verifyStream(Peer peer, int size) throws Exception {
        int[] next = {0};
        boolean[] equal = {true};
        peer.stream(size, customer -> equal[0] &= customer.equals(Customer.at(next[0]++)));
        UnexpectedResponseException.unlessEqual("the length of the stream", size, next[0]);
        UnexpectedResponseException.unlessEqual("that every record is equal", true, equal[0]);
    }
}
