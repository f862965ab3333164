package br.dev.crm.sandbox.cli;

import br.dev.crm.sandbox.CrmSandbox;
import java.util.List;

/** What is printed once the sandbox runs: where it is, who may log in, and two lines of curl. */
final class Banner {
    private Banner() {}

    /**
     * Returns the lines.
     *
     * @param showPassword whether the password is the demo one, which may be printed
     */
    static String of(CrmSandbox sandbox, boolean showPassword, CommandLineTexts texts) {
        String password = showPassword ? sandbox.password() : "PASSWORD";
        return String.join(
                System.lineSeparator(),
                List.of(
                        texts.get("banner.running"),
                        "  " + texts.get("banner.integration") + " " + sandbox.integrationUri(),
                        "  " + texts.get("banner.login") + " " + sandbox.loginUri(),
                        "  " + texts.get("banner.user", sandbox.username(), password, sandbox.tenant()),
                        texts.get("banner.try"),
                        "  curl -i -c cookies.txt -H 'Content-Type: application/json' -d '{\"username\":\""
                                + sandbox.username() + "\",\"password\":\"" + password + "\",\"tenant\":\""
                                + sandbox.tenant() + "\"}' " + sandbox.loginUri(),
                        "  curl -i -b cookies.txt -H 'Integration-Version: v1' -H 'Integration-Service: customer'"
                                + " -H 'Integration-Resource: customers-integration' " + sandbox.integrationUri(),
                        texts.get("banner.stop")));
    }
}
