package br.dev.crm.examples.recipes;

import br.dev.crm.examples.Page;
import java.util.Locale;

/** Plays one of the recipes against a sandbox. */
public final class Recipe {
    private Recipe() {}

    /** Takes a language, {@code en} or {@code pt}, which may be left out, and then the name of a recipe. */
    public static void main(String[] arguments) throws Exception {
        boolean named = arguments.length > 1 && !arguments[0].isBlank();
        Page page = Page.onStandardOutput(named ? Locale.forLanguageTag(arguments[0]) : Locale.getDefault());
        System.exit(play(arguments.length == 0 ? "" : arguments[arguments.length - 1], page));
    }

    /** Returns the exit code. */
    static int play(String name, Page page) throws Exception {
        return switch (name) {
            case "nightly-upsert" -> NightlyUpsertDemo.play(page);
            case "changed-since" -> ChangedSinceDemo.play(page);
            case "merge-attributes" -> MergeAttributesDemo.play(page);
            case "webhook" -> WebhookDemo.play(page);
            default -> {
                page.line("recipe.unknown", name);
                yield 2;
            }
        };
    }
}
