package br.dev.crm.it.container;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.startup.Tomcat;

/** A Tomcat on a free port that deploys one web application, again and again. */
final class Container implements AutoCloseable {
    private static final String PATH = "/app";

    private final Tomcat tomcat = new Tomcat();

    Container(Path directory) throws LifecycleException {
        tomcat.setBaseDir(directory.toString());
        tomcat.setPort(0);
        tomcat.setAddDefaultWebXmlToWebapp(false);
        tomcat.getHost().setAppBase("applications");
        tomcat.getConnector();
        tomcat.start();
    }

    /**
     * Deploys it; its class loader looks into the application first, which is the default of Tomcat.
     *
     * @param parameters those of the context, each as {@code name=value}
     */
    Context deploy(Path application, List<String> parameters) {
        return tomcat.addWebapp(
                tomcat.getHost(), PATH, application.toAbsolutePath().toString(), config(parameters));
    }

    private static ContextConfig config(List<String> parameters) {
        return new ContextConfig() {
            @Override
            protected synchronized void beforeStart() {
                super.beforeStart();
                for (String parameter : parameters) {
                    String[] parts = parameter.split("=", 2);
                    context.addParameter(parts[0], parts[1]);
                }
            }
        };
    }

    /** Returns what the application responds with. */
    String get() throws IOException {
        URI uri = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + PATH + "/");
        try (InputStream body = uri.toURL().openStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    void undeploy(Context context) {
        tomcat.getHost().removeChild(context);
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
