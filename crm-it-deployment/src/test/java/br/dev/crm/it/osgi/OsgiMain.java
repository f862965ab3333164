package br.dev.crm.it.osgi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;

/**
 * Runs in a JVM of its own, whose class path has the framework and nothing of the library: SPI Fly would find what is
 * there before the bundles.
 */
public final class OsgiMain {
    private OsgiMain() {}

    /**
     * Starts bundles and prints what a program in the last of them returns.
     *
     * @param arguments a directory for the framework, the paths of the bundles with commas between them, the class, and
     *     what its {@code run} takes
     */
    public static void main(String[] arguments) throws Exception {
        Framework framework = new FrameworkFactory()
                .newFramework(Map.of(
                        "org.osgi.framework.storage",
                        arguments[0],
                        // Yasson has a service file, but no header that offers it.
                        "org.apache.aries.spifly.auto.providers",
                        "yasson"));
        try {
            System.out.println(run(framework, arguments));
        } catch (BundleException e) {
            System.out.println(e.getMessage());
        }
        System.exit(0); // the framework has threads of its own
    }

    private static Object run(Framework framework, String[] arguments) throws Exception {
        framework.start();
        List<Bundle> bundles = new ArrayList<>();
        for (String path : arguments[1].split(",", -1)) {
            bundles.add(framework
                    .getBundleContext()
                    .installBundle(Path.of(path).toUri().toString()));
        }
        for (Bundle bundle : bundles) {
            bundle.start();
        }
        String[] rest = Arrays.copyOfRange(arguments, 3, arguments.length);
        return bundles.get(bundles.size() - 1)
                .loadClass(arguments[2])
                .getMethod("run", String[].class)
                .invoke(null, (Object) rest);
    }
}
