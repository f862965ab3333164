package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.fault.Fault;
import br.dev.crm.sandbox.fault.FaultPlan;
import br.dev.crm.sandbox.request.SandboxRequest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The faults that were queued, first come first served, and after them the plan. */
public final class FaultQueue {
    private final Lock lock = new ReentrantLock();
    private final List<Fault> queue = new ArrayList<>();
    private FaultPlan plan;

    /** Starts with a plan and an empty queue. */
    public FaultQueue(FaultPlan plan) {
        this.plan = plan;
    }

    /** Queues a fault, so many times. */
    public void add(int times, Fault fault) {
        lock.lock();
        try {
            for (int i = 0; i < times; i++) {
                queue.add(fault);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Replaces the plan. */
    public void follow(FaultPlan next) {
        lock.lock();
        try {
            plan = next;
        } finally {
            lock.unlock();
        }
    }

    /** Empties the queue; the plan stays. */
    public void clear() {
        lock.lock();
        try {
            queue.clear();
        } finally {
            lock.unlock();
        }
    }

    Optional<Fault> next(SandboxRequest request) {
        lock.lock();
        try {
            for (Iterator<Fault> faults = queue.iterator(); faults.hasNext(); ) {
                Fault fault = faults.next();
                if (fault.appliesTo(request)) {
                    faults.remove();
                    return Optional.of(fault);
                }
            }
            return plan.faultFor(request).filter(fault -> fault.appliesTo(request));
        } finally {
            lock.unlock();
        }
    }
}
