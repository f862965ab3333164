package br.dev.crm.it.discovery;

import br.dev.crm.it.Probe;
import br.dev.crm.it.support.ClassPath;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.util.List;

/** Runs the {@link Probe} in this JVM, behind a class loader that sees nothing but the path and the JDK. */
final class IsolatedProbe {
    /** A CRM that nobody has to be: no request leaves before the providers are found. */
    static final List<String> NO_CRM = List.of("http://127.0.0.1:9/x", "user", "password", "tenant");

    private IsolatedProbe() {}

    /**
     * Returns what it prints.
     *
     * @throws Throwable what it throws, such as a {@link NoClassDefFoundError}
     */
    static String run(ClassPath path, List<String> arguments) throws Throwable {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(path.urls(), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            return (String) loader.loadClass(Probe.class.getName())
                    .getMethod("run", String[].class)
                    .invoke(null, (Object) arguments.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
