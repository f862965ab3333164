package br.dev.crm.it.container;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.apache.catalina.Context;

/**
 * Runs in a JVM of its own: deploys a web application several times and says each time what it responded with, and
 * which of the former deployments have a class loader that was not collected. The JVM, the threads of the container and
 * one thread whose context class loader is that of the container stay.
 *
 * <p>The last deployment is not judged: the JDK keeps one class of whoever compared two records last
 * ({@code java.lang.runtime.ObjectMethods}, until another application does).
 */
public final class ContainerMain {
    private static final int MILLIS_BETWEEN_COLLECTIONS = 50;
    private static final int MOST_COLLECTIONS = 40;

    private ContainerMain() {}

    /**
     * Runs it.
     *
     * @param arguments a directory for the container, that of the application, how often, who calls ({@code request} or
     *     {@code thread}), and the parameters of the application as {@code name=value}
     */
    public static void main(String[] arguments) throws Exception {
        Path application = Path.of(arguments[1]);
        List<String> parameters = Arrays.asList(arguments).subList(4, arguments.length);
        List<WeakReference<ClassLoader>> former = new ArrayList<>();
        ExecutorService foreign = Executors.newSingleThreadExecutor();
        try (Container container = new Container(Path.of(arguments[0]))) {
            for (int i = 1; i <= Integer.parseInt(arguments[2]); i++) {
                Context context = container.deploy(application, parameters);
                use(i, container, context, arguments[3].equals("thread") ? foreign : null);
                System.out.println(i + " former that stay: " + notCollected(former));
                former.add(new WeakReference<>(context.getLoader().getClassLoader()));
                container.undeploy(context);
            }
        }
        foreign.shutdown();
        System.exit(0); // an application that forgets its client may leave threads
    }

    private static void use(int number, Container container, Context context, ExecutorService foreign)
            throws Exception {
        Supplier<?> work = (Supplier<?>) context.getServletContext().getAttribute("work");
        String response = foreign == null
                ? container.get()
                : foreign.submit(work::get).get().toString();
        System.out.println(number + " " + response + ", child first: "
                + (work.getClass().getClassLoader() == context.getLoader().getClassLoader()));
    }

    /** Returns the numbers of those that are still there after a number of collections. */
    private static List<Integer> notCollected(List<WeakReference<ClassLoader>> loaders) throws InterruptedException {
        List<Integer> there = there(loaders);
        for (int i = 0; i < MOST_COLLECTIONS && !there.isEmpty(); i++) {
            System.gc();
            Thread.sleep(MILLIS_BETWEEN_COLLECTIONS);
            there = there(loaders);
        }
        return there;
    }

    private static List<Integer> there(List<WeakReference<ClassLoader>> loaders) {
        List<Integer> there = new ArrayList<>();
        for (int i = 0; i < loaders.size(); i++) {
            if (loaders.get(i).get() != null) {
                there.add(i + 1);
            }
        }
        return there;
    }
}
