package br.dev.crm.sandbox.cli;

import java.util.Iterator;
import java.util.List;

/** Reads the arguments; {@code --name value} and {@code --name=value} mean the same. */
final class CommandLine {
    private CommandLine() {}

    /**
     * Returns what the arguments ask for.
     *
     * @throws OptionException if an option is unknown, lacks its value, or has one of another form
     */
    static Setup parse(List<String> arguments) throws OptionException {
        Setup setup = new Setup();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            int equals = argument.indexOf('=');
            String flag = equals < 0 ? argument : argument.substring(0, equals);
            Option option = Option.ALL.stream()
                    .filter(known -> known.flag().equals(flag))
                    .findFirst()
                    .orElseThrow(() -> new OptionException("error.unknown", flag));
            String value = "";
            if (equals >= 0) {
                value = argument.substring(equals + 1);
            } else if (option.takesValue() && rest.hasNext()) {
                value = rest.next();
            }
            if (option.takesValue() == value.isEmpty()) {
                throw new OptionException("error.value", flag, option.form());
            }
            try {
                option.change().accept(setup, value);
            } catch (IllegalArgumentException otherForm) {
                throw new OptionException("error.value", flag, option.form());
            }
        }
        return setup;
    }

    /** Returns the help text. */
    static String help(CommandLineTexts texts) {
        StringBuilder help = new StringBuilder(texts.get("help.intro")).append(System.lineSeparator());
        for (Option option : Option.ALL) {
            help.append(System.lineSeparator())
                    .append("  ")
                    .append((option.flag() + " " + option.form()).strip())
                    .append(System.lineSeparator())
                    .append("      ")
                    .append(texts.get("help." + option.name()));
        }
        return help.append(System.lineSeparator())
                .append(System.lineSeparator())
                .append(texts.get("help.end"))
                .toString();
    }
}
