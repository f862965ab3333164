package br.dev.crm.it.discovery;

import br.dev.crm.it.support.ChildJvm;
import br.dev.crm.it.support.ClassPath;
import br.dev.crm.it.support.Combination;
import br.dev.crm.sandbox.CrmSandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the {@link br.dev.crm.it.Probe} against a sandbox. */
public final class ProbeRun {
    private ProbeRun() {}

    /** What the probe needs before any transport or codec is chosen: itself, the core, and a logger. */
    public static ClassPath base() {
        return ClassPath.base().and(Path.of("target", "classes"));
    }

    /** Returns what the probe has to be told of a CRM. */
    public static List<String> arguments(CrmSandbox sandbox) {
        return List.of(sandbox.integrationUri().toString(), sandbox.username(), sandbox.password(), sandbox.tenant());
    }

    /** Returns what the probe says when it has found its record over this transport and codec. */
    public static String success(Combination combination) {
        return "CrmClient[127.0.0.1, transport " + combination.transport() + ", codec " + combination.codec()
                + "] found true";
    }

    /** Returns what it prints in a JVM that is started with these options, of which the last ones name the program. */
    public static String inChildJvm(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(options));
        try (CrmSandbox sandbox = CrmSandbox.start()) {
            command.addAll(arguments(sandbox));
            return ChildJvm.run(command.toArray(String[]::new)).output();
        }
    }
}
