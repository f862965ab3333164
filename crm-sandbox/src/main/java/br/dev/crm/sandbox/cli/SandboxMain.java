package br.dev.crm.sandbox.cli;

import br.dev.crm.sandbox.CrmSandbox;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** The sandbox as a program: {@code java -jar crm-sandbox.jar --help} shows its options. */
public final class SandboxMain {
    private SandboxMain() {}

    /**
     * Runs until the process is told to end. Exit code 2 means that an option is wrong, 1 that the address cannot be
     * bound.
     *
     * @param args the options
     */
    public static void main(String[] args) {
        Locale locale = Locale.getDefault(Locale.Category.DISPLAY);
        System.exit(run(List.of(args), utf8(System.out), utf8(System.err), locale, new CountDownLatch(1)));
    }

    /** A machine without an installed locale, such as a slim container, would turn accents into question marks. */
    private static PrintStream utf8(PrintStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    /** Returns the exit code; while the sandbox runs, not before {@code stop} reaches zero. */
    static int run(List<String> args, PrintStream out, PrintStream err, Locale locale, CountDownLatch stop) {
        CommandLineTexts texts = CommandLineTexts.in(locale);
        Setup setup;
        try {
            setup = CommandLine.parse(args);
        } catch (OptionException wrong) {
            err.println(wrong.explain(texts));
            return 2;
        }
        if (setup.helpWanted()) {
            out.println(CommandLine.help(texts));
            return 0;
        }
        try (CrmSandbox sandbox = setup.start()) {
            out.println(Banner.of(sandbox, !setup.hasOwnUser(), texts));
            out.flush();
            stop.await();
            return 0;
        } catch (IllegalArgumentException outOfRange) {
            err.println(texts.get("error.range", String.valueOf(outOfRange.getMessage())));
            return 2;
        } catch (UncheckedIOException unbound) {
            err.println(texts.get("error.start", String.valueOf(unbound.getMessage())));
            return 1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
