package br.dev.crm.sandbox.junit;

import br.dev.crm.CrmClient;
import br.dev.crm.CrmClientBuilder;
import br.dev.crm.error.ConfigurationException;
import br.dev.crm.sandbox.CrmSandbox;
import br.dev.crm.sandbox.CrmSandboxBuilder;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * A running sandbox, and the client that talks to it once that is asked for. Thread-safe. JUnit before 5.13 closes
 * nothing of a store that is not its own kind of a resource.
 */
@SuppressWarnings("deprecation")
final class Fixture implements AutoCloseable, ExtensionContext.Store.CloseableResource {
    private final Lock lock = new ReentrantLock();
    private final SandboxSetup setup;
    private final CrmSandbox sandbox;
    private @Nullable CrmClient client;

    private Fixture(SandboxSetup setup, CrmSandbox sandbox) {
        this.setup = setup;
        this.sandbox = sandbox;
    }

    static Fixture start(Class<? extends SandboxSetup> type) {
        SandboxSetup setup = instantiate(type);
        CrmSandboxBuilder builder = CrmSandbox.builder();
        setup.sandbox(builder);
        return new Fixture(setup, builder.start());
    }

    CrmSandbox sandbox() {
        return sandbox;
    }

    CrmClient client() {
        lock.lock();
        try {
            CrmClient built = client;
            if (built == null) {
                built = build();
                client = built;
            }
            return built;
        } finally {
            lock.unlock();
        }
    }

    private CrmClient build() {
        CrmClientBuilder builder = CrmClient.builder()
                .integrationUri(sandbox.integrationUri())
                .credentials(sandbox.username(), sandbox.password(), sandbox.tenant())
                .proxy(null);
        setup.client(builder, sandbox);
        try {
            return builder.build();
        } catch (ConfigurationException incomplete) {
            throw new ParameterResolutionException(
                    "The CrmClient of this test cannot be built: " + incomplete.getMessage(), incomplete);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try (sandbox) {
            if (client != null) {
                client.close();
            }
        } finally {
            lock.unlock();
        }
    }

    private static SandboxSetup instantiate(Class<? extends SandboxSetup> type) {
        try {
            return ReflectionSupport.newInstance(type);
        } catch (Exception unusable) {
            // JUnit lets checked exceptions of the constructor through without declaring them.
            throw new ExtensionConfigurationException(
                    "@CrmSandboxTest(setup = " + type.getName() + ".class): it cannot be instantiated. It must be a"
                            + " class with a constructor without parameters, static if it is nested in another, and in"
                            + " a module its package must be open to org.junit.platform.commons.",
                    unusable);
        }
    }
}
