package br.dev.crm.sandbox.internal.http;

import br.dev.crm.sandbox.internal.settings.SandboxUser;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Counts wrong passwords, and locks accounts if that is wanted. */
public final class LockOut {
    private final Lock lock = new ReentrantLock();
    private final Map<String, Integer> wrong = new HashMap<>();
    private int most;

    /**
     * Sets how many wrong passwords in a row lock an account; 0 for any number.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public void after(int wrongPasswords) {
        if (wrongPasswords < 0) {
            throw new IllegalArgumentException("lockAfter " + wrongPasswords + ", not 0 or more");
        }
        lock.lock();
        try {
            most = wrongPasswords;
        } finally {
            lock.unlock();
        }
    }

    boolean isLocked(SandboxUser claimed) {
        lock.lock();
        try {
            return most > 0 && wrong.getOrDefault(account(claimed), 0) >= most;
        } finally {
            lock.unlock();
        }
    }

    void wrongPassword(SandboxUser claimed) {
        lock.lock();
        try {
            wrong.merge(account(claimed), 1, Integer::sum);
        } finally {
            lock.unlock();
        }
    }

    void rightPassword(SandboxUser claimed) {
        lock.lock();
        try {
            wrong.remove(account(claimed));
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            wrong.clear();
        } finally {
            lock.unlock();
        }
    }

    private static String account(SandboxUser claimed) {
        return claimed.tenant() + "/" + claimed.username();
    }
}
