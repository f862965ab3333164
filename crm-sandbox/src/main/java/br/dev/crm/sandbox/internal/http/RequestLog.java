package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.request.HandledRequest;
import br.dev.crm.sandbox.request.SandboxAction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Counts requests when they have been read and keeps them when they are done with; logins apart from all others. */
public final class RequestLog {
    private final Lock lock = new ReentrantLock();
    private final Deque<HandledRequest> requests = new ArrayDeque<>();
    private final Deque<HandledRequest> logins = new ArrayDeque<>();
    private final int kept;
    private long numbered;
    private int requestCount;
    private int loginCount;

    /** Keeps at most so many requests and as many logins; the oldest go first. */
    public RequestLog(int kept) {
        this.kept = kept;
    }

    /** Returns the number of this request. */
    long arrived(@Nullable SandboxAction action) {
        lock.lock();
        try {
            if (action == SandboxAction.LOGIN) {
                loginCount++;
            } else {
                requestCount++;
            }
            return ++numbered;
        } finally {
            lock.unlock();
        }
    }

    void add(HandledRequest recorded) {
        lock.lock();
        try {
            Deque<HandledRequest> list = recorded.action() == SandboxAction.LOGIN ? logins : requests;
            list.addLast(recorded);
            if (list.size() > kept) {
                list.removeFirst();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns all requests but logins, in the order in which they were done with. */
    public List<HandledRequest> requests() {
        lock.lock();
        try {
            return List.copyOf(requests);
        } finally {
            lock.unlock();
        }
    }

    /** Returns all logins, in the order in which they were done with. */
    public List<HandledRequest> logins() {
        lock.lock();
        try {
            return List.copyOf(logins);
        } finally {
            lock.unlock();
        }
    }

    /** Returns how many requests were read, logins apart. */
    public int requestCount() {
        lock.lock();
        try {
            return requestCount;
        } finally {
            lock.unlock();
        }
    }

    /** Returns how many logins were read. */
    public int loginCount() {
        lock.lock();
        try {
            return loginCount;
        } finally {
            lock.unlock();
        }
    }

    /** Forgets the requests and starts to count from zero; the numbering goes on. */
    public void clear() {
        lock.lock();
        try {
            requests.clear();
            logins.clear();
            requestCount = 0;
            loginCount = 0;
        } finally {
            lock.unlock();
        }
    }
}
