package br.dev.crm.it.boot;

import br.dev.crm.it.support.Combination;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is wrong with an application: a version that it pins is too old, or a jar is missing.
 *
 * @param said a pattern of the words by which the message tells the fault
 */
record BootFault(String said, BootApplication application) {
    static final List<BootFault> ALL = List.of(
            new BootFault(
                    tooOld("httpclient5", "httpclient5-5.2.3.jar"),
                    apache("old-httpclient5").property("<httpclient5.version>5.2.3</httpclient5.version>")),
            new BootFault(
                    tooOld("httpcore5", "httpcore5-5.2.5.jar"),
                    apache("old-httpcore5").property("<httpcore5.version>5.2.5</httpcore5.version>")),
            new BootFault(
                    tooOld("Gson", "gson-2.8.9.jar"), gson("old-gson").property("<gson.version>2.8.9</gson.version>")),
            new BootFault(
                    tooOld("Yasson", "yasson-2.0.4.jar"),
                    oldYasson("old-yasson").without("org.eclipse.yasson:yasson")),
            new BootFault(tooOld("Yasson", "yasson-2.0.4.jar"), oldYasson("old-yasson-beside-ours")),
            new BootFault(
                    "httpclient5 is missing",
                    apache("no-httpclient5").without("org.apache.httpcomponents.client5:httpclient5")),
            new BootFault(
                    "httpcore5 is missing",
                    apache("no-httpcore5").without("org.apache.httpcomponents.core5:httpcore5")),
            new BootFault(
                    "httpcore5-h2 is missing",
                    apache("no-httpcore5-h2").without("org.apache.httpcomponents.core5:httpcore5-h2")),
            new BootFault("Gson is missing", gson("no-gson").without("com.google.code.gson:gson")),
            new BootFault(
                    "No provider of Jakarta JSON Binding", jsonb("no-yasson").without("org.eclipse.yasson:yasson")),
            new BootFault(
                    "No provider of Jakarta JSON Processing",
                    jsonb("no-parsson").without("org.eclipse.parsson:parsson")));

    /** The message names the version that was found, and the jar. */
    private static String tooOld(String library, String jar) {
        String version = jar.substring(jar.indexOf('-') + 1, jar.lastIndexOf('.'));
        return Pattern.quote(library + " " + version + " is too old (") + "\\S+/" + Pattern.quote(jar);
    }

    private static BootApplication apache(String name) {
        return new BootApplication(Combination.of("apache", "gson")).named(name);
    }

    private static BootApplication gson(String name) {
        return new BootApplication(Combination.of("jdk", "gson")).named(name);
    }

    private static BootApplication jsonb(String name) {
        return new BootApplication(Combination.of("jdk", "jsonb")).named(name);
    }

    /** The application brings Yasson by the coordinates that Boot's parent manages. */
    private static BootApplication oldYasson(String name) {
        return jsonb(name).dependency("org.eclipse:yasson").property("<yasson.version>2.0.4</yasson.version>");
    }

    @Override
    public String toString() {
        return application.name();
    }
}
