package br.dev.crm.examples.recipes;

import br.dev.crm.examples.ConsoleOutput;
import java.util.Locale;

/** Runs the demonstration of one of the recipes against a sandbox. */
public final class Recipe {
    private Recipe() {}

    /** Takes a language, {@code en} or {@code pt}, which is optional, and then the name of a recipe. */
    public static void main(String[] arguments) throws Exception {
        boolean named = arguments.length > 1 && !arguments[0].isBlank();
        ConsoleOutput console =
                ConsoleOutput.onStandardOutput(named ? Locale.forLanguageTag(arguments[0]) : Locale.getDefault());
        System.exit(play(arguments.length == 0 ? "" : arguments[arguments.length - 1], console));
    }

    /** Returns the exit code. */
    static int play(String name, ConsoleOutput console) throws Exception {
        return switch (name) {
            case "nightly-upsert" -> NightlyUpsertDemo.play(console);
            case "changed-since" -> ChangedSinceDemo.play(console);
            case "merge-attributes" -> MergeAttributesDemo.play(console);
            case "webhook" -> WebhookDemo.play(console);
            default -> {
                console.line("recipe.unknown", name);
                yield 2;
            }
        };
    }
}
