package br.dev.crm.examples;

import br.dev.crm.request.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real CRM as four environment variables name it.
 *
 * @param integrationUri where the CRM takes requests
 * @param credentials of a user
 */
public record Environment(String integrationUri, Credentials credentials) {
    private static final String URI = "CRM_INTEGRATION_URI";
    private static final List<String> VARIABLES =
            List.of(URI, "CRM_USERNAME", "CRM_PASSWORD", "CRM_PASSWORD_FILE", "CRM_TENANT");

    /** Returns the CRM that the variables name; empty when none of them is set, so that the sandbox is used. */
    public static Optional<Environment> from(Map<String, String> variables) throws IOException {
        if (VARIABLES.stream().noneMatch(variables::containsKey)) {
            return Optional.empty();
        }
        Credentials credentials = Credentials.of(
                variables.getOrDefault("CRM_USERNAME", ""),
                password(variables),
                variables.getOrDefault("CRM_TENANT", ""));
        return Optional.of(new Environment(variables.getOrDefault(URI, ""), credentials));
    }

    /** A file keeps the password out of the process list and out of the environment. */
    private static String password(Map<String, String> variables) throws IOException {
        if (!variables.containsKey("CRM_PASSWORD_FILE")) {
            return variables.getOrDefault("CRM_PASSWORD", "");
        }
        return Files.readString(Path.of(variables.getOrDefault("CRM_PASSWORD_FILE", "")))
                .strip();
    }
}
